import type { ReactNode } from 'react'
import { FieldFrame, fieldId } from '@/components/ui/form'

/** What was typed and what is wrong with it, by field. */
export type PlanForm = { values: Readonly<Record<string, string | undefined>>; errors: Readonly<Record<string, string>> }

type Props = { form: PlanForm; name: string; label: string; hint?: ReactNode }

/** A date and a time of the London clock. A browser without a field for that shows one to type in. */
export function MomentField({ form, name, label, hint }: Props) {
  return (
    <FieldFrame name={name} label={label} hint={hint} error={form.errors[name]}>
      {(described) => (
        <input id={fieldId(name)} name={name} type="datetime-local" className="short" defaultValue={form.values[name]} placeholder="2027-03-29T09:00" autoComplete="off" {...described} />
      )}
    </FieldFrame>
  )
}

export function NumberField({ form, name, label, hint }: Props) {
  return (
    <FieldFrame name={name} label={label} hint={hint} error={form.errors[name]}>
      {(described) => <input id={fieldId(name)} name={name} type="text" inputMode="numeric" className="number" defaultValue={form.values[name]} autoComplete="off" {...described} />}
    </FieldFrame>
  )
}

export function LinesField({ form, name, label, hint, rows = 4 }: Props & { rows?: number }) {
  return (
    <FieldFrame name={name} label={label} hint={hint} error={form.errors[name]}>
      {(described) => <textarea id={fieldId(name)} name={name} rows={rows} defaultValue={form.values[name]} {...described} />}
    </FieldFrame>
  )
}

type TicksProps = { form: PlanForm; list: string; legend: string; hint?: ReactNode; choices: readonly { value: string; label: string; depth?: number }[] }

/** Boxes of a list. Each is a field of its own, since a form's field has one value. */
export function TickField({ form, list, legend, hint, choices }: TicksProps) {
  const id = fieldId(list)
  const error = form.errors[list]
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
      {choices.map(({ value, label, depth = 0 }, n) => {
        const name = `${list}:${value}`
        // The first has the list's own name, to which what is wrong leads.
        const own = n === 0 ? id : `${id}-${n}`
        return (
          <div className={`choice depth-${Math.min(depth, 4)}`} key={value}>
            <input type="checkbox" id={own} name={name} value="yes" defaultChecked={form.values[name] !== undefined} />
            <label htmlFor={own}>{label}</label>
          </div>
        )
      })}
    </fieldset>
  )
}
