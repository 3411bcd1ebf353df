import { Pager } from '@/components/ui/pager'
import { ColumnHead, RowHead, StackBody, StackCell, StackHead, StackRow, StackTable } from '@/components/ui/stack-table'
import { withQuery } from '@/lib/domain/site/page-number'

export type ImportLine = { number: number; at: string; by: string; people: number; joined: number; left: number; moved: number; changed: number }

/** Every import there was, the newest first. */
export function RosterImports({ imports }: { imports: { rows: readonly ImportLine[]; total: number; page: number; pages: number } }) {
  return (
    <>
      <h2 id="imports">Imports</h2>
      <StackTable>
        <caption>{imports.total === 1 ? 'One import' : `${imports.total} imports, the newest first`}</caption>
        <StackHead>
          <StackRow>
            <ColumnHead>Import</ColumnHead>
            <ColumnHead>By</ColumnHead>
            <ColumnHead>On the file</ColumnHead>
            <ColumnHead>Joined</ColumnHead>
            <ColumnHead>Left</ColumnHead>
            <ColumnHead>Moved</ColumnHead>
            <ColumnHead>Changed</ColumnHead>
          </StackRow>
        </StackHead>
        <StackBody>
          {imports.rows.map(({ number, at, by, people, joined, left, moved, changed }) => (
            <StackRow key={number}>
              <RowHead>
                {number}, {at}
              </RowHead>
              <StackCell data-label="By">{by}</StackCell>
              <StackCell data-label="On the file">{people.toLocaleString('en-GB')}</StackCell>
              <StackCell data-label="Joined">{joined.toLocaleString('en-GB')}</StackCell>
              <StackCell data-label="Left">{left.toLocaleString('en-GB')}</StackCell>
              <StackCell data-label="Moved">{moved.toLocaleString('en-GB')}</StackCell>
              <StackCell data-label="Changed">{changed.toLocaleString('en-GB')}</StackCell>
            </StackRow>
          ))}
        </StackBody>
      </StackTable>
      <Pager page={imports.page} pages={imports.pages} to={(page) => withQuery('/admin/roster', { page })} />
    </>
  )
}
