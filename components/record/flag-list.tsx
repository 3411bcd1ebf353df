import { flagLabels, type Flag } from '@/lib/domain/record/flag'

/** Computed flags, each with the arithmetic of this case. */
export function FlagList({ flags }: { flags: Flag[] }) {
  if (flags.length === 0) return null
  return (
    <ul className="flags mt-5" aria-label="Computed flags">
      {flags.map((flag) => (
        <li key={flag.id}>
          <a className="flag" href={`/about#${flag.id}`}>
            {flagLabels[flag.id]}
          </a>
          <p>{flag.arithmetic}</p>
        </li>
      ))}
    </ul>
  )
}
