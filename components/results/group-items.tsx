import { fromReleased } from '@/lib/domain/disclosure/from-released'
import type { Released } from '@/lib/domain/disclosure/released'
import { portionFigure } from '@/lib/domain/results/figure'
import type { ResultItem } from '@/lib/domain/results/result-data'
import type { ItemFigures, ResultSheet, Tested } from '@/lib/domain/results/sheet'
import type { TrendLine } from '@/lib/domain/results/trend'
import { DistributionPicture } from './distribution-picture'
import { MarginPicture } from './margin-picture'
import { ReleasedFigure, Withheld } from './released-figure'

type Props = { sheet: ResultSheet; group: string; items: readonly ResultItem[]; trends: readonly TrendLine[]; caption: string }

/** Every question of one group: share, margin, spread of the answers, and both verdicts. */
export function GroupItems({ sheet, group, items, trends, caption }: Props) {
  const own = sheet.figures[group]
  const changes = new Map(trends.filter((line) => line.group === group && line.kind === 'item').map(({ code, change }) => [code, change]))
  const isWhole = sheet.groups.find(({ id }) => id === group)?.parent === null
  return (
    <div className="wide" role="region" aria-label={caption} tabIndex={0}>
      <table className="figures items">
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">Question</th>
            <th scope="col" className="number">Answers</th>
            <th scope="col" className="number">Positive %</th>
            <th scope="col" className="number">Negative %</th>
            <th scope="col" className="number">±</th>
            {isWhole ? null : <th scope="col">Against the rest</th>}
            {changes.size === 0 ? null : <th scope="col">Since before</th>}
          </tr>
        </thead>
        <tbody>
          {items.map((item) => {
            const figures = own?.items[item.code]
            return (
              <tr key={item.code}>
                <th scope="row">
                  {item.text}
                  {figures === undefined ? null : <DistributionPicture distribution={figures.distribution} share={figures.share} />}
                  {figures === undefined ? null : <MarginPicture margin={figures.margin} />}
                </th>
                <Numbers figures={figures} />
                {isWhole ? null : <td><VerdictWords test={figures === undefined ? sheet.withheld : figures.test} /></td>}
                {changes.size === 0 ? null : <td><VerdictWords test={changes.get(item.code) ?? null} /></td>}
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}

function Numbers({ figures }: { figures: ItemFigures | undefined }) {
  if (figures === undefined) return <td colSpan={4} className="hatched"><Withheld /></td>
  const { n, share, margin } = figures
  return (
    <>
      <td className={n.hidden ? 'hatched' : 'number'}><ReleasedFigure figure={n} unit="count" /></td>
      {share === null ? <td className="number">–</td> : <td className={share.hidden ? 'hatched' : 'number'}><ReleasedFigure figure={fromReleased([share], ([{ positive }]) => portionFigure(positive))} unit="percent" /></td>}
      {share === null ? <td className="number">–</td> : <td className={share.hidden ? 'hatched' : 'number'}><ReleasedFigure figure={fromReleased([share], ([{ negative }]) => portionFigure(negative))} unit="percent" /></td>}
      {margin === null ? <td className="number">–</td> : <td className={margin.hidden ? 'hatched' : 'number'}><ReleasedFigure figure={fromReleased([margin], ([one]) => one?.margin ?? null)} unit="points" /></td>}
    </>
  )
}

const marks = { higher: '▲ higher', lower: '▼ lower', 'no difference': 'no difference', 'not tested': 'not tested', hidden: 'hidden' } as const

export function VerdictWords({ test }: { test: Released<Tested> | null }) {
  if (test === null) return <>–</>
  if (test.hidden) return <Withheld />
  const { verdict, figures } = test.value
  return (
    <>
      {marks[verdict]}
      {figures === null || verdict === 'no difference' ? null : <span className="quiet"> q = <ReleasedFigure figure={fromReleased([test], ([one]) => one.figures?.q ?? null)} unit="p" /></span>}
    </>
  )
}
