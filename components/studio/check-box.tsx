/** One thing to tick, as it stands now. */
export function CheckBox({ name, label, checked, hint }: { name: string; label: string; checked: boolean; hint?: string }) {
  const id = `field-${name}`
  return (
    <div className="choice">
      <input type="checkbox" id={id} name={name} value="yes" defaultChecked={checked} aria-describedby={hint === undefined ? undefined : `${id}-hint`} />
      <label htmlFor={id}>{label}</label>
      {hint === undefined ? null : <p className="hint" id={`${id}-hint`}>{hint}</p>}
    </div>
  )
}
