import { fromReleased } from '../disclosure/from-released'
import type { Share } from '../disclosure/gate'
import type { Released } from '../disclosure/released'
import { itemTest } from '../statistics/item-test'
import { mean } from '../statistics/moments'
import type { ThemeAnswers } from '../statistics/theme'
import { themeScore } from '../statistics/theme'
import { themeTest } from '../statistics/theme-test'
import { verdictsOn, type MeasureKind, type TestedPair } from '../statistics/verdict'
import { welchTest } from '../statistics/welch-test'
import type { Work } from './group-figures'
import { indexMeasure } from './measures'
import type { GroupName } from './result-data'
import type { GroupFigures, Tested } from './sheet'

/** A group and measure against the rest of the parent, before its verdict. */
export type Pair = { pair: TestedPair; own: number; rest: number }
type Asked = { group: string; kind: MeasureKind; code: string; pair: Released<Pair | null> }

/**
 * Puts beside each figure its verdict against the rest of the group's parent. Each table is one comparison, and its
 * family (Benjamini–Hochberg) is every pair of it that is tested in this audience's sheet: no filter changes it.
 */
export function withTests(work: Work, groups: readonly GroupName[], figures: Readonly<Record<string, GroupFigures>>): Record<string, GroupFigures> {
  const tests = new Map<string, Released<Tested>>()
  const key = (group: string, kind: MeasureKind, code: string) => `${group}\n${kind}\n${code}`
  for (const table of new Set(groups.map((group) => group.table))) {
    const asked = groups.filter((group) => group.table === table).flatMap((group) => pairsOf(work, group, figures))
    for (const { group, kind, code, tested } of verdictsOf(asked)) tests.set(key(group, kind, code), tested)
  }
  const put = <T extends { test: Released<Tested> | null }>(group: string, kind: MeasureKind, all: Readonly<Record<string, T>>) =>
    Object.fromEntries(Object.entries(all).map(([code, one]) => [code, { ...one, test: tests.get(key(group, kind, code)) ?? null }]))
  return Object.fromEntries(Object.entries(figures).map(([group, own]) => [group, {
    ...own, items: put(group, 'item', own.items), themes: put(group, 'theme', own.themes), indices: put(group, 'index', own.indices),
  }]))
}

/** The verdicts of one comparison. What the gate hides is no member of the family, and stays hidden. */
export function verdictsOf<A extends { pair: Released<Pair | null> }>(asked: readonly A[]): (A & { tested: Released<Tested> })[] {
  const open = asked.filter(({ pair }) => !pair.hidden)
  const decided = fromReleased(open.map(({ pair }) => pair), (pairs): Tested[] => {
    const verdicts = verdictsOn(pairs.map((pair) => pair?.pair ?? { kind: 'item', nUnit: 0, nRest: 0, test: null }))
    return pairs.map((pair, place) => testedOf(pair, verdicts[place]))
  })
  return asked.map((one) => {
    const place = open.indexOf(one)
    if (place === -1) return { ...one, tested: fromReleased([one.pair], (): Tested => untested) }
    return { ...one, tested: fromReleased([decided], ([all]) => all[place] ?? untested) }
  })
}

const untested: Tested = { verdict: 'not tested', figures: null }

function testedOf(pair: Pair | null, decided: ReturnType<typeof verdictsOn>[number] | undefined): Tested {
  const { test, q, verdict } = decided ?? { test: null, q: null, verdict: 'not tested' as const }
  if (pair === null || test === null || q === null) return { verdict, figures: null }
  const { pair: { nUnit, nRest }, own, rest } = pair
  return { verdict, figures: { nOwn: nUnit, nRest, own, rest, test: test.test, statistic: test.statistic, p: test.p, q, effect: test.effect } }
}

function pairsOf(work: Work, { id: group, parent }: GroupName, figures: Readonly<Record<string, GroupFigures>>): Asked[] {
  const own = figures[group]
  const above = parent === null ? undefined : figures[parent]
  if (own === undefined || above === undefined || parent === null) return []
  const { gate, counted, result } = work
  const items = result.items.flatMap(({ code }): Asked[] => {
    const [mine, all] = [own.items[code]?.share, above.items[code]?.share]
    return mine == null || all == null ? [] : [{ group, kind: 'item', code, pair: fromReleased([mine, all], ([one, whole]) => itemPair(one, whole)) }]
  })
  const themes = result.themes.map(({ id, items: codes }): Asked => {
    const people = counted.measures.themes.find(({ theme }) => theme === id)?.people ?? []
    const of = (places: readonly number[]) => places.map((place) => people[place] ?? null).filter((said) => said !== null)
    return { group, kind: 'theme', code: id, pair: gate.comparison(group, parent, codes, (here, others) => themePair(of(here), of(others))) }
  })
  const indices = result.indices.map(({ id, items: codes }): Asked => {
    const people = counted.measures.indices.find(({ index }) => index === id)?.people ?? []
    const of = (places: readonly number[]) => places.flatMap((place) => people[place] ?? [])
    const pair = gate.comparison(group, parent, [indexMeasure(id), ...codes], (here, others) => indexPair(of(here), of(others)))
    return { group, kind: 'index', code: id, pair }
  })
  return [...items, ...themes, ...indices]
}

/** Of the shares that are shown, and of nothing else: the rest is the parent without the group. */
function itemPair(one: Share, whole: Share): Pair | null {
  if (one.positive.kind === 'band' || whole.positive.kind === 'band') return null
  const counts = { n: one.n, positive: Math.round((one.positive.percent * one.n) / 100) }
  const rest = { n: whole.n - one.n, positive: Math.round((whole.positive.percent * whole.n) / 100) - counts.positive }
  if (counts.n === 0 || rest.n === 0) return null
  return { pair: { kind: 'item', nUnit: counts.n, nRest: rest.n, test: itemTest(counts, rest) }, own: (100 * counts.positive) / counts.n, rest: (100 * rest.positive) / rest.n }
}

function themePair(one: ThemeAnswers[], rest: ThemeAnswers[]): Pair | null {
  const [own, others] = [themeScore(one).percentPositive, themeScore(rest).percentPositive]
  if (own === null || others === null) return null
  return { pair: { kind: 'theme', nUnit: one.length, nRest: rest.length, test: themeTest(one, rest) }, own, rest: others }
}

function indexPair(one: number[], rest: number[]): Pair | null {
  const [own, others] = [mean(one), mean(rest)]
  if (own === null || others === null) return null
  return { pair: { kind: 'index', nUnit: one.length, nRest: rest.length, test: welchTest(one, rest) }, own, rest: others }
}
