import type { Cited } from '@/lib/domain/record/look-up'

type Place = { place: string; href: string }

/** One entry a document, its places each once, in the order in which the assertion cites them. */
function byDocument(cited: Cited[]): { name: string; path: string; places: Place[] }[] {
  const documents = new Map<string, { name: string; path: string; places: Place[] }>()
  for (const { citation, source } of cited) {
    const document = documents.get(source.id) ?? { name: source.shortTitle, path: `/sources/${source.id}`, places: [] }
    if (!document.places.some((known) => known.place === citation.place)) {
      document.places.push({ place: citation.place, href: `/sources/${source.id}#${citation.id}` })
    }
    documents.set(source.id, document)
  }
  return [...documents.values()]
}

/** Where the words stand: each document, and each place in it linked to the words themselves. */
export function CitedPlace({ cited }: { cited: Cited[] }) {
  return (
    <p className="place">
      {byDocument(cited).map((document, index) => (
        <span key={document.path}>
          {index > 0 ? '. ' : ''}
          {document.name}:{' '}
          {document.places.map((place, at) => (
            <span key={place.href}>
              {at > 0 ? '; ' : ''}
              <a href={place.href}>{place.place}</a>
            </span>
          ))}
        </span>
      ))}
    </p>
  )
}
