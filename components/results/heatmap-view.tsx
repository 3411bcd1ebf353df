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
    <div className="wide" role="region" aria-label={caption} tabIndex={0}>
      <table className="heatmap">
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">Group</th>
            {answered ? <th scope="col" className="number">Answered</th> : null}
            {columns.map(({ code, title }) => (
              <th key={code} scope="col" className="number">{toTheme === null ? title : <a href={toTheme(code)}>{title}</a>}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.group}>
              <th scope="row" className={`depth-${Math.min(row.depth, 4)}`}>{row.hidden ? row.name : <a href={to(row.group)}>{row.name}</a>}</th>
              {answered ? <Answered row={row} /> : null}
              {row.hidden ? (
                <td className="hatched reason" colSpan={columns.length}>withheld: {hiddenReason}</td>
              ) : (
                row.cells.map((cell, place) => <Cell key={columns[place]?.code} cell={cell} above={row.parentName} />)
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Answered({ row: { participation } }: { row: HeatRow }) {
  if (participation === null || participation.hidden) return <td className="number quiet">–</td>
  const { answered, invited, exact } = participation.value
  return <td className="number quiet whole">{exact ? '' : 'about '}{figureWords(answered, 'count')} of {figureWords(invited, 'count')}</td>
}

function Cell({ cell, above }: { cell: Released<HeatCell>; above: string | null }) {
  if (cell.hidden) return <td className="hatched"><Withheld /></td>
  const { percent, verdict, shade } = cell.value
  const mark = verdict === 'higher' ? '▲' : verdict === 'lower' ? '▼' : null
  return (
    <td className={`number heat-${shade}`}>
      {figureWords(percent, 'percent')}
      {mark === null ? null : (
        <>
          {' '}<span aria-hidden="true">{mark}</span>
          <span className="visually-hidden"> {verdict} than the rest of {above}</span>
        </>
      )}
    </td>
  )
}
