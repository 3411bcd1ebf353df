import { Button, Form } from '@/components/ui/form'
import { Pager } from '@/components/ui/pager'
import { ColumnHead, RowHead, StackBody, StackCell, StackHead, StackRow, StackTable } from '@/components/ui/stack-table'
import type { SignedInFrame } from '@/lib/domain/site/signed-in-frame'
import { withQuery } from '@/lib/domain/site/page-number'
import { shownChanges, type ShownChange } from '@/lib/domain/survey/roster-change-line'
import { extractAddress, type ExtractChanges } from './extract-shown'

const names: Record<ShownChange, string> = { joins: 'Joins', leaves: 'Leaves', moves: 'Moves', changes: 'Changes' }

/** Each person whom the file changes, all or of one kind, a page at a time; whole as a download. */
export function ExtractLines({ content: { extract, counts, change, lines }, frame }: { content: ExtractChanges; frame: SignedInFrame }) {
  const all = counts.joins + counts.leaves + counts.moves + counts.changes
  const choices = [{ to: '', name: `All ${all}` }, ...shownChanges.filter((one) => counts[one] > 0).map((one) => ({ to: one, name: `${names[one]} ${counts[one]}` }))]
  return (
    <>
      <nav aria-label="Which changes">
        <ul className="jump-links">
          {choices.map(({ to, name }) => (
            <li key={to}>
              <a href={`${withQuery(extractAddress(extract), { change: to })}#lines`} aria-current={to === (change ?? '') ? 'true' : undefined}>
                {name}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <StackTable>
        <caption>{change === null ? 'Who joins, leaves, moves or changes' : `${names[change]}: ${lines.total}`}</caption>
        <StackHead>
          <StackRow>
            <ColumnHead>Reference</ColumnHead>
            <ColumnHead>What</ColumnHead>
            <ColumnHead>Post</ColumnHead>
            <ColumnHead>Unit</ColumnHead>
            <ColumnHead>More</ColumnHead>
          </StackRow>
        </StackHead>
        <StackBody>
          {lines.rows.map(({ change: what, reference, post, unit, details }) => (
            <StackRow key={reference}>
              <RowHead>{reference}</RowHead>
              <StackCell data-label="What">{names[what]}</StackCell>
              <StackCell data-label="Post">{post}</StackCell>
              <StackCell data-label="Unit">{unit}</StackCell>
              <StackCell data-label="More">{details === '' ? <span className="quiet">nothing</span> : details}</StackCell>
            </StackRow>
          ))}
        </StackBody>
      </StackTable>
      <Pager page={lines.page} pages={lines.pages} to={(page) => `${withQuery(extractAddress(extract), { change: change ?? '', page })}#lines`} />
      <Form action={extractAddress(extract, '/download')} token={frame.formToken}>
        <Button kind="second">Download all of them, as CSV</Button>
      </Form>
    </>
  )
}
