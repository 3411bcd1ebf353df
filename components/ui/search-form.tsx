import type { ReactNode } from 'react'

/** A form that asks and changes nothing: what is chosen stands in the address, to be kept or sent on. */
export function SearchForm({ action, label, hidden = {}, children }: { action: string; label: string; hidden?: Readonly<Record<string, string>>; children: ReactNode }) {
  return (
    <form className="search-form" method="get" action={action} role="search" aria-label={label} noValidate>
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {children}
      <button type="submit" className="button second">
        Search
      </button>
    </form>
  )
}
