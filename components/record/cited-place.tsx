import type { Cited } from '@/lib/domain/record/look-up'

/** Where the words stand, linked to the document and to the words themselves. */
export function CitedPlace({ cited }: { cited: Cited[] }) {
  return (
    <p className="place">
      {cited.map(({ citation, source }, index) => (
        <span key={citation.id}>
          {index > 0 ? '; ' : ''}
          <a href={`/sources/${source.id}#${citation.id}`}>{source.shortTitle}</a>, {citation.place}
        </span>
      ))}
    </p>
  )
}
