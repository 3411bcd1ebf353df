import { ColumnHead, RowHead, StackBody, StackCell, StackHead, StackRow, StackTable } from '@/components/ui/stack-table'
import { hiddenReason } from '@/lib/domain/disclosure/reason'
import type { Released } from '@/lib/domain/disclosure/released'
import { figureWords } from '@/lib/domain/results/figure'
import type { HeatCell, Heatmap, HeatRow } from '@/lib/domain/results/heatmap'
import { Withheld } from './released-figure'

type Props = { heatmap: Heatmap; caption: string; to: (group: string) => string; toTheme: ((theme: string) => string) | null }

/** Groups against themes or questions: numbers in a table, shaded; the shade says nothing that the number does not. */
export function HeatmapView({ heatmap: { columns, rows }, caption, to, toTheme }: Props) {
  const answered = rows.some(({ participation }) => participation !== null)
  return (
    <div className="wide heatmap" role="region" aria-label={caption} tabIndex={0}>
      <StackTable>
        <caption>{caption}</caption>
        <StackHead>
          <StackRow>
            <ColumnHead>Group</ColumnHead>
            {answered ? <ColumnHead className="number">Answered</ColumnHead> : null}
            {columns.map(({ code, title }) => (
              <ColumnHead key={code} className="number">{toTheme === null ? title : <a href={toTheme(code)}>{title}</a>}</ColumnHead>
            ))}
          </StackRow>
        </StackHead>
        <StackBody>
          {rows.map((row) => (
            <StackRow key={row.group}>
              <RowHead className={`depth-${Math.min(row.depth, 4)}`}>{row.hidden ? row.name : <a href={to(row.group)}>{row.name}</a>}</RowHead>
              {answered ? <Answered row={row} /> : null}
              {row.hidden ? (
                <StackCell className="hatched reason" colSpan={columns.length}>withheld: {hiddenReason}</StackCell>
              ) : (
                row.cells.map((cell, place) => <Cell key={columns[place]?.code} cell={cell} above={row.parentName} label={columns[place]?.title ?? ''} />)
              )}
            </StackRow>
          ))}
        </StackBody>
      </StackTable>
    </div>
  )
}

function Answered({ row: { participation } }: { row: HeatRow }) {
  if (participation === null || participation.hidden) return <StackCell className="number quiet" data-label="Answered">–</StackCell>
  const { answered, invited, exact } = participation.value
  return <StackCell className="number quiet whole" data-label="Answered">{exact ? '' : 'about '}{figureWords(answered, 'count')} of {figureWords(invited, 'count')}</StackCell>
}

function Cell({ cell, above, label }: { cell: Released<HeatCell>; above: string | null; label: string }) {
  if (cell.hidden) return <StackCell className="hatched" data-label={label}><Withheld /></StackCell>
  const { percent, verdict, shade } = cell.value
  const mark = verdict === 'higher' ? '▲' : verdict === 'lower' ? '▼' : null
  return (
    <StackCell className={`number heat-${shade}`} data-label={label}>
      {figureWords(percent, 'percent')}
      {mark === null ? null : (
        <>
          {' '}<span aria-hidden="true">{mark}</span>
          <span className="visually-hidden"> {verdict} than the rest of {above}</span>
        </>
      )}
    </StackCell>
  )
}
