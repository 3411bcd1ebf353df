import { fromReleased } from '../disclosure/from-released'
import type { Gate, Share } from '../disclosure/gate'
import type { Released } from '../disclosure/released'
import { enpsOf } from '../statistics/enps'
import { intervalOf } from '../statistics/interval'
import { marginOfError, populationCorrection, z95 } from '../statistics/margin'
import { mean, standardDeviation } from '../statistics/moments'
import { pooledShare } from '../statistics/theme-test'
import { indexMeasure, type Counted } from './measures'
import type { ResultData, ResultIndex, ResultItem, ResultTheme } from './result-data'
import type { GroupFigures, IndexFigures, ItemFigures, Margin, ThemeFigures } from './sheet'

/** Everything that is worked out with: the gate of one audience, and what it lets through. */
export type Work = { gate: Gate; result: ResultData; counted: Counted }

const present = <T>(values: readonly (T | null | undefined)[]): T[] => values.filter((value) => value !== null && value !== undefined)

/** The figures of one shown group, but its tests. */
export function groupFigures(work: Work, group: string): GroupFigures {
  const { gate, result } = work
  const population = result.census ? (result.list.units.find(({ id }) => id === group)?.headcount ?? null) : null
  return {
    participation: gate.participation(group),
    items: Object.fromEntries(result.items.map((item) => [item.code, itemFigures(work, group, item, population)])),
    themes: Object.fromEntries(result.themes.map((theme) => [theme.id, themeFigures(work, group, theme, population)])),
    indices: Object.fromEntries(result.indices.map((index) => [index.id, indexFigures(work, group, index, population)])),
    comments: Object.fromEntries(result.comments.map(({ question, counts }) => [question, gate.comments(group, question, () => counts.get(group) ?? 0)])),
  }
}

/** An N that is smaller than n (people joined meanwhile) corrects nothing. */
const corrected = (population: number | null, n: number) => (population !== null && population < n ? null : population)

export function marginOf(share: Released<Share>, population: number | null): Released<Margin> {
  return fromReleased([share], ([{ n, positive }]) => {
    if (positive.kind === 'band') return null
    const eligible = corrected(population, n)
    const interval = intervalOf(Math.round((positive.percent * n) / 100), n, eligible)
    return interval === null ? null : { ...interval, margin: marginOfError(positive.percent / 100, n, eligible) ?? 0 }
  })
}

function itemFigures({ gate, result }: Work, group: string, item: ResultItem, population: number | null): ItemFigures {
  const { code, kind, scale } = item
  const valued = kind === 'agreement' || kind === 'yes-no' || kind === 'ticked'
  const scores = result.data.scores.get(code)
  const share = valued ? gate.share(group, [code]) : null
  return {
    n: gate.count(group, code),
    share,
    margin: share === null ? null : marginOf(share, population),
    mean: scores === undefined ? null : gate.mean(group, code, (places) => {
      const own = present(places.map((place) => scores[place]))
      return { mean: mean(own) ?? 0, sd: standardDeviation(own) }
    }),
    distribution: scale === null && item.options.length === 0 ? null : gate.distribution(group, code),
    test: null,
  }
}

function themeFigures({ gate, counted }: Work, group: string, { id, items }: ResultTheme, population: number | null): ThemeFigures {
  const people = counted.measures.themes.find(({ theme }) => theme === id)?.people ?? []
  return {
    share: gate.share(group, items),
    margin: gate.pooled(group, items, (places) => {
      const own = present(places.map((place) => people[place]))
      const pooled = pooledShare(own)
      if (pooled === null) return null
      const standardError = 100 * Math.sqrt(pooled.variance)
      return { standardError, margin: z95 * standardError * populationCorrection(own.length, corrected(population, own.length)) }
    }),
    test: null,
  }
}

function indexFigures({ gate, counted, result }: Work, group: string, { id, items }: ResultIndex, population: number | null): IndexFigures {
  const people = counted.measures.indices.find(({ index }) => index === id)?.people ?? []
  const enps = id === 'enps' ? result.data.scores.get(items[0] ?? '') : undefined
  return {
    score: gate.index(group, [indexMeasure(id), ...items], (places) => {
      const own = present(places.map((place) => people[place]))
      const n = own.length
      const sd = standardDeviation(own)
      const standardError = enps === undefined ? (sd === null ? null : sd / Math.sqrt(n)) : enpsOf(places.map((place) => enps[place] ?? null)).standardError
      const margin = standardError === null ? null : z95 * standardError * populationCorrection(n, corrected(population, n))
      return { n, score: mean(own) ?? 0, sd, margin }
    }),
    test: null,
  }
}
