import { fieldId } from './form'

/** One thing to say yes to. */
export function CheckField({ name, label, error, checked }: { name: string; label: string; error?: string | undefined; checked?: boolean }) {
  const id = fieldId(name)
  return (
    <div className={error === undefined ? 'field' : 'field wrong'}>
      {error === undefined ? null : (
        <p className="field-error" id={`${id}-error`}>
          <span className="visually-hidden">Error: </span>
          {error}
        </p>
      )}
      <div className="choice">
        <input type="checkbox" id={id} name={name} value="yes" defaultChecked={checked} aria-describedby={error === undefined ? undefined : `${id}-error`} aria-invalid={error === undefined ? undefined : true} />
        <label htmlFor={id}>{label}</label>
      </div>
    </div>
  )
}
