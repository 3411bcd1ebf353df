import { ColumnHead, RowHead, StackBody, StackCell, StackHead, StackRow, StackTable } from '@/components/ui/stack-table'
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
    <div className="wide figures" role="region" aria-label={caption} tabIndex={0}>
      <StackTable>
        <caption>{caption}</caption>
        <StackHead>
          <StackRow>
            <ColumnHead>Question</ColumnHead>
            <ColumnHead className="number">Answers</ColumnHead>
            <ColumnHead className="number">Positive %</ColumnHead>
            <ColumnHead className="number">Negative %</ColumnHead>
            <ColumnHead className="number">±</ColumnHead>
            {isWhole ? null : <ColumnHead>Against the rest</ColumnHead>}
            {changes.size === 0 ? null : <ColumnHead>Since before</ColumnHead>}
          </StackRow>
        </StackHead>
        <StackBody>
          {items.map((item) => {
            const figures = own?.items[item.code]
            return (
              <StackRow key={item.code}>
                <RowHead>
                  {item.text}
                  {figures === undefined ? null : <DistributionPicture distribution={figures.distribution} share={figures.share} />}
                  {figures === undefined ? null : <MarginPicture margin={figures.margin} />}
                </RowHead>
                <Numbers figures={figures} />
                {isWhole ? null : <StackCell data-label="Against the rest" className={figures === undefined || figures.test?.hidden === true ? 'hatched' : undefined}><VerdictWords test={figures === undefined ? sheet.withheld : figures.test} /></StackCell>}
                {changes.size === 0 ? null : <StackCell data-label="Since before" className={changes.get(item.code)?.hidden === true ? 'hatched' : undefined}><VerdictWords test={changes.get(item.code) ?? null} /></StackCell>}
              </StackRow>
            )
          })}
        </StackBody>
      </StackTable>
    </div>
  )
}

function Numbers({ figures }: { figures: ItemFigures | undefined }) {
  if (figures === undefined) return <StackCell colSpan={4} className="hatched"><Withheld /></StackCell>
  const { n, share, margin } = figures
  return (
    <>
      <StackCell data-label="Answers" className={n.hidden ? 'hatched' : 'number'}><ReleasedFigure figure={n} unit="count" /></StackCell>
      {share === null ? <StackCell data-label="Positive %" className="number">–</StackCell> : <StackCell data-label="Positive %" className={share.hidden ? 'hatched' : 'number'}><ReleasedFigure figure={fromReleased([share], ([{ positive }]) => portionFigure(positive))} unit="percent" /></StackCell>}
      {share === null ? <StackCell data-label="Negative %" className="number">–</StackCell> : <StackCell data-label="Negative %" className={share.hidden ? 'hatched' : 'number'}><ReleasedFigure figure={fromReleased([share], ([{ negative }]) => portionFigure(negative))} unit="percent" /></StackCell>}
      {margin === null ? <StackCell data-label="±" className="number">–</StackCell> : <StackCell data-label="±" className={margin.hidden ? 'hatched' : 'number'}><ReleasedFigure figure={fromReleased([margin], ([one]) => one?.margin ?? null)} unit="points" /></StackCell>}
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
      {figures === null || verdict === 'no difference' ? null : <span className="quiet"> q <ReleasedFigure figure={fromReleased([test], ([one]) => one.figures?.q ?? null)} unit="p" /></span>}
    </>
  )
}
