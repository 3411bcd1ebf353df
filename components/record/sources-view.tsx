import { PageHead } from '@/components/ui/page-head'
import { dateWords, dayWords } from '@/lib/domain/record/date-words'
import { holdingLabels, type Source } from '@/lib/domain/record/source'
import type { SourcesView } from '@/lib/domain/record/source-view'

export function sourceDate(source: Source): string {
  if (source.dateEarliest === null || source.datePrecision === null) return 'undated'
  return dateWords(source.dateEarliest, source.dateLatest, source.datePrecision).full
}

export function SourcesPageView({ content: view }: { content: SourcesView }) {
  return (
    <>
      <PageHead kicker="St Helens Borough Council" title="Sources">
        Everything on this site rests on these {view.sources.length} documents, held as text. Bold type, tables and
        layout were lost when the text was taken from web pages and PDFs.
      </PageHead>
      <table className="stack">
        <thead>
          <tr>
            <th scope="col">Document</th>
            <th scope="col">Date</th>
            <th scope="col">Author and publisher</th>
            <th scope="col">Held</th>
            <th scope="col" className="number">
              Citations
            </th>
          </tr>
        </thead>
        <tbody>
          {view.sources.map(({ source, citations }) => (
            <tr key={source.id}>
              <th scope="row">
                <a href={`/sources/${source.id}`}>{source.title}</a>
              </th>
              <td>{sourceDate(source)}</td>
              <td>
                {source.author}; {source.publisher === null ? 'publisher not stated' : source.publisher}
              </td>
              <td>{holdingLabels[source.held]}</td>
              <td className="number" data-label="Citations">
                {citations}
              </td>
            </tr>
          ))}
        </tbody>
      </table>

      <h2 id="streams">How far each kind of document is known</h2>
      <p>
        ‘Checked to’ is the date of the newest document of a kind that this site’s keepers know of, held or not.
      </p>
      <table className="stack">
        <thead>
          <tr>
            <th scope="col">Kind</th>
            <th scope="col">Checked to</th>
            <th scope="col">On what this rests</th>
          </tr>
        </thead>
        <tbody>
          {view.streams.map((stream) => (
            <tr key={stream.id}>
              <th scope="row">{stream.title}</th>
              <td data-label="Checked to">{dayWords(stream.checkedTo)}</td>
              <td>{stream.basis}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="mt-4">
        What is known to exist and is not held: <a href="/gaps">what is missing</a>.
      </p>
    </>
  )
}
