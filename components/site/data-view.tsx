import { PageHead } from '@/components/ui/page-head'
import { ColumnHead, RowHead, StackBody, StackCell, StackHead, StackRow, StackTable } from '@/components/ui/stack-table'
import { numberWords } from '@/lib/domain/record/date-words'

type Data = {
  tables: { name: string; title: string; description: string; columns: string[]; rows: number }[]
}

export function DataView({ content: { tables } }: { content: Data }) {
  return (
    <>
      <PageHead kicker="Golden Thread" title="Open data">
        Every row that these pages are made of, as CSV and as JSON, from the same functions as the pages.
      </PageHead>
      <h2 id="rules">Before you use it</h2>
      <ul>
        <li>
          A column whose name ends in <code>_words</code> holds words of a source, verbatim, and no other column does.
          Inside it only … and [sic] are ours.
        </li>
        <li>An empty cell means not recorded, or not known: never ‘no’.</li>
        <li>
          CSV is RFC 4180 in UTF-8. A cell that a spreadsheet would run as a formula has a ' put before it. A list in one
          cell is parted by spaces; in JSON it is an array.
        </li>
        <li>
          <code>citation_id</code> leads to <code>citations</code>, and its <code>source_id</code> to{' '}
          <code>sources</code>.
        </li>
        <li>Files carry no key and no limit, and other sites’ pages may fetch them.</li>
      </ul>
      <h2 id="files">{numberWords(tables.length).replace(/^./, (letter) => letter.toUpperCase())} tables</h2>
      <StackTable>
        <StackHead>
          <StackRow>
            <ColumnHead>Table</ColumnHead>
            <ColumnHead className="number">
              Rows
            </ColumnHead>
            <ColumnHead>Files</ColumnHead>
          </StackRow>
        </StackHead>
        <StackBody>
          {tables.map((table) => (
            <StackRow key={table.name} id={table.name}>
              <RowHead>
                <b>{table.title}</b>
                <p className="m-0">{table.description}</p>
                <p className="quiet m-0">{table.columns.join(', ')}</p>
              </RowHead>
              <StackCell className="number" data-label="Rows">
                {table.rows}
              </StackCell>
              <StackCell>
                <a href={`/data/${table.name}.csv`}>{table.name}.csv</a>
                <br />
                <a href={`/data/${table.name}.json`}>{table.name}.json</a>
              </StackCell>
            </StackRow>
          ))}
        </StackBody>
      </StackTable>
      <h2 id="schemas">The form of a survey</h2>
      <p>
        Staff surveys are kept and exchanged as JSON, by this schema (JSON Schema 2020-12):{' '}
        <a href="/data/survey.schema.json">survey.schema.json</a>
      </p>
      <h2 id="licence">Licence</h2>
      <p>
        What this site writes, and the data as data, may be used under the Open Government Licence v3.0. Cite it as
        ‘Golden Thread’, with the number of the record. The quoted words remain their authors’.
      </p>
    </>
  )
}
