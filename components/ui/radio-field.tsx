import type { ReactNode } from 'react'
import { fieldId } from './form'

type Choice = { value: string; label: string; hint?: ReactNode }

/** One choice of several, all of them in sight, each with what it means. */
export function RadioField({ name, legend, hint, error, value, choices }: { name: string; legend: string; hint?: ReactNode; error?: string | undefined; value?: string | undefined; choices: readonly Choice[] }) {
  const id = fieldId(name)
  const by = [hint === undefined ? '' : `${id}-hint`, error === undefined ? '' : `${id}-error`].filter(Boolean).join(' ')
  return (
    <fieldset className={error === undefined ? 'field' : 'field wrong'} aria-describedby={by === '' ? undefined : by}>
      <legend>{legend}</legend>
      {hint === undefined ? null : (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error === undefined ? null : (
        <p className="field-error" id={`${id}-error`}>
          <span className="visually-hidden">Error: </span>
          {error}
        </p>
      )}
      {choices.map((choice, n) => {
        // The first has the field's own name, to which the list of what is wrong leads.
        const own = n === 0 ? id : `${id}-${choice.value}`
        return (
          <div className="choice" key={choice.value}>
            <input type="radio" id={own} name={name} value={choice.value} defaultChecked={choice.value === value} aria-describedby={choice.hint === undefined ? undefined : `${own}-means`} />
            <label htmlFor={own}>{choice.label}</label>
            {choice.hint === undefined ? null : (
              <p className="hint" id={`${own}-means`}>
                {choice.hint}
              </p>
            )}
          </div>
        )
      })}
    </fieldset>
  )
}
