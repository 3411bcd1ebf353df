import type { ReactNode } from 'react'

/** What is wrong, by field; the empty name is the form as a whole. */
type Errors = Readonly<Record<string, string>>

type FormProps = { action: string; token: string; hidden?: Readonly<Record<string, string>>; sendsFile?: boolean; children: ReactNode }

/** A form that needs no script: it posts to a route handler and carries its page's token. */
export function Form({ action, token, hidden = {}, sendsFile = false, children }: FormProps) {
  return (
    <form className="form" method="post" action={action} encType={sendsFile ? 'multipart/form-data' : undefined} noValidate>
      <input type="hidden" name="form-token" value={token} />
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {children}
    </form>
  )
}

/** Everything that is wrong, above the form, each with the way to its field. Screen readers and keyboards begin here. */
export function ErrorSummary({ errors }: { errors: Errors }) {
  const all = Object.entries(errors)
  if (all.length === 0) return null
  return (
    <div className="error-summary" role="alert" aria-labelledby="errors-title" tabIndex={-1} id="errors">
      <h2 id="errors-title">{all.length === 1 ? 'There is a problem' : 'There are problems'}</h2>
      <ul>
        {all.map(([name, words]) => (
          <li key={name}>{name === '' ? words : <a href={`#${fieldId(name)}`}>{words}</a>}</li>
        ))}
      </ul>
    </div>
  )
}

export function fieldId(name: string): string {
  return `field-${name}`
}

type FieldProps = {
  name: string
  label: string
  hint?: ReactNode
  error?: string | undefined
  value?: string | undefined
  type?: 'text' | 'email' | 'search' | 'date'
  autoComplete?: string
  width?: 'short' | 'full'
}

/** One line to type, with its label, a hint before it is needed and what was wrong with it. */
export function TextField({ name, label, hint, error, value, type = 'text', autoComplete = 'off', width = 'full' }: FieldProps) {
  return (
    <FieldFrame name={name} label={label} hint={hint} error={error}>
      {(described) => (
        <input
          id={fieldId(name)}
          name={name}
          // E-mail fields of browsers keep what they take for wrong from being sent; the server says it better.
          type={type === 'email' ? 'text' : type}
          inputMode={type === 'email' ? 'email' : undefined}
          className={width}
          defaultValue={value}
          autoComplete={autoComplete}
          autoCapitalize={type === 'email' ? 'none' : undefined}
          spellCheck={type === 'email' ? false : undefined}
          {...described}
        />
      )}
    </FieldFrame>
  )
}

type Choice = { value: string; label: string }

/** One choice of several. */
export function SelectField({ name, label, hint, error, value, choices }: Omit<FieldProps, 'type' | 'autoComplete' | 'width'> & { choices: readonly Choice[] }) {
  return (
    <FieldFrame name={name} label={label} hint={hint} error={error}>
      {(described) => (
        <select id={fieldId(name)} name={name} defaultValue={value} {...described}>
          {choices.map((choice) => (
            <option key={choice.value} value={choice.value}>
              {choice.label}
            </option>
          ))}
        </select>
      )}
    </FieldFrame>
  )
}

type Described = { 'aria-describedby': string | undefined; 'aria-invalid': true | undefined }

/** The words around a field: its label, its hint, what is wrong, joined for those who hear them. */
export function FieldFrame({ name, label, hint, error, children }: Pick<FieldProps, 'name' | 'label' | 'hint' | 'error'> & { children: (described: Described) => ReactNode }) {
  const id = fieldId(name)
  const by = [hint === undefined ? '' : `${id}-hint`, error === undefined ? '' : `${id}-error`].filter(Boolean).join(' ')
  return (
    <div className={error === undefined ? 'field' : 'field wrong'}>
      <label htmlFor={id}>{label}</label>
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
      {children({ 'aria-describedby': by === '' ? undefined : by, 'aria-invalid': error === undefined ? undefined : true })}
    </div>
  )
}

/** What the form does when it is sent, as the words on its button say. */
export function Button({ children, kind = 'main', name, value }: { children: ReactNode; kind?: 'main' | 'second' | 'warning'; name?: string; value?: string }) {
  return (
    <button type="submit" className={`button ${kind}`} name={name} value={value}>
      {children}
    </button>
  )
}
