import { PageHead } from '@/components/ui/page-head'
import { ColumnHead, RowHead, StackBody, StackCell, StackHead, StackRow, StackTable } from '@/components/ui/stack-table'
import { dateWords, dayWords } from '@/lib/domain/record/date-words'
import { holdingLabels, type Source } from '@/lib/domain/record/source'
import type { SourcesView } from '@/lib/domain/record/source-view'
import type { PageFrame } from '@/lib/domain/site/frame'

export function sourceDate(source: Source): string {
  if (source.dateEarliest === null || source.datePrecision === null) return 'undated'
  return dateWords(source.dateEarliest, source.dateLatest, source.datePrecision).full
}

export function SourcesPageView({ content: view, frame }: { content: SourcesView; frame: PageFrame }) {
  return (
    <>
      <PageHead kicker={frame.council} title="Sources">
        Everything on this site rests on these {view.sources.length} documents, held as text. Bold type, tables and
        layout were lost when the text was taken from web pages and PDFs.
      </PageHead>
      <StackTable>
        <StackHead>
          <StackRow>
            <ColumnHead>Document</ColumnHead>
            <ColumnHead>Date</ColumnHead>
            <ColumnHead>Author and publisher</ColumnHead>
            <ColumnHead>Held</ColumnHead>
            <ColumnHead className="number">
              Citations
            </ColumnHead>
          </StackRow>
        </StackHead>
        <StackBody>
          {view.sources.map(({ source, citations }) => (
            <StackRow key={source.id}>
              <RowHead>
                <a href={`/sources/${source.id}`}>{source.title}</a>
              </RowHead>
              <StackCell>{sourceDate(source)}</StackCell>
              <StackCell>
                {source.author}; {source.publisher === null ? 'publisher not stated' : source.publisher}
              </StackCell>
              <StackCell>{holdingLabels[source.held]}</StackCell>
              <StackCell className="number" data-label="Citations">
                {citations}
              </StackCell>
            </StackRow>
          ))}
        </StackBody>
      </StackTable>

      <h2 id="streams">How far each kind of document is known</h2>
      <p>
        ‘Checked to’ is the date of the newest document of a kind that this site’s keepers know of, held or not.
      </p>
      <StackTable>
        <StackHead>
          <StackRow>
            <ColumnHead>Kind</ColumnHead>
            <ColumnHead>Checked to</ColumnHead>
            <ColumnHead>On what this rests</ColumnHead>
          </StackRow>
        </StackHead>
        <StackBody>
          {view.streams.map((stream) => (
            <StackRow key={stream.id}>
              <RowHead>{stream.title}</RowHead>
              <StackCell data-label="Checked to">{dayWords(stream.checkedTo)}</StackCell>
              <StackCell>{stream.basis}</StackCell>
            </StackRow>
          ))}
        </StackBody>
      </StackTable>
      <p className="mt-4">
        What is known to exist and is not held: <a href="/gaps">what is missing</a>.
      </p>
    </>
  )
}
