import { ColumnHead, RowHead, StackBody, StackCell, StackHead, StackRow, StackTable } from '@/components/ui/stack-table'

export type UnitLine = { unit: readonly string[]; invited: number; words: string | null; lags: boolean }

/** Collected of invited by unit, in words; a unit that lags is what may be nudged. */
export function ParticipationTable({ lines, caption, marked }: { lines: readonly UnitLine[]; caption: string; marked: boolean }) {
  return (
    <StackTable>
      <caption>{caption}</caption>
      <StackHead>
        <StackRow>
          <ColumnHead>Unit</ColumnHead>
          <ColumnHead>Have collected</ColumnHead>
        </StackRow>
      </StackHead>
      <StackBody>
        {lines.map(({ unit, words, lags }) => (
          <StackRow key={unit.join(' > ')}>
            <RowHead>
              <span className={`branch depth-${Math.min(Math.max(unit.length - 1, 0), 4)}`}>{unit.length === 0 ? 'Everybody' : unit.at(-1)}</span>
            </RowHead>
            <StackCell data-label="Have collected">
              {words ?? <span className="quiet">too few invited by credential to say</span>}
              {marked && lags ? <b> · lags behind: nudge the unit</b> : null}
            </StackCell>
          </StackRow>
        ))}
      </StackBody>
    </StackTable>
  )
}
