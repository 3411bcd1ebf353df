import { fromReleased } from '../disclosure/from-released'
import type { Share } from '../disclosure/gate'
import type { Released } from '../disclosure/released'
import { cohensH } from '../statistics/cohens-h'
import { itemTest } from '../statistics/item-test'
import { twoSided } from '../statistics/two-proportion-test'
import type { MeasureKind } from '../statistics/verdict'
import { welchOf } from '../statistics/welch-test'
import type { ResultItem } from './result-data'
import type { IndexFigure, Margin, ResultSheet, Tested, ThemeMargin } from './sheet'
import { verdictsOf, type Pair } from './tests'

/** An earlier wave's sheet; `then` says by which code a question was asked there, where a version says so. */
export type Earlier = { sheet: ResultSheet; then: (code: string) => { code: string; minor: boolean } | null }

/** `value` is a percentage positive, or an index's score; null where it was told in a band. */
export type TrendValue = { n: number; value: number | null; margin: number | null }
export type TrendPoint = { slug: string; title: string; closed: string; minor: boolean; imported: boolean; value: Released<TrendValue> }

/** One line: the waves in which this was asked alike, oldest first, the newest last; `change` is against the one before. */
export type TrendLine = { kind: MeasureKind; code: string; group: string; points: TrendPoint[]; change: Released<Tested> }

/**
 * How each figure moved, where the wording allows it: word for word the same, or of a minor change that its survey
 * names. Waves are tested as if other people had answered (the overlap is ignored, which is usually conservative);
 * the family is all that can be tested between this wave and the one before in this sheet.
 */
export function trendsOf(sheet: ResultSheet, earlier: readonly Earlier[]): TrendLine[] {
  const asked = sheet.groups.filter(({ id, kind }) => kind !== 'crossed' && sheet.figures[id] !== undefined).flatMap(({ id: group }) => [
    ...sheet.items.filter(({ kind }) => kind === 'agreement' || kind === 'yes-no').flatMap((item) => lineOf(sheet, group, earlier, 'item', item.code, (one) => itemThen(sheet, one, item))),
    ...sheet.themes.flatMap((theme) => lineOf(sheet, group, earlier, 'theme', theme.id, (one) => themeThen(sheet, one, theme.id))),
    ...sheet.indices.flatMap((index) => lineOf(sheet, group, earlier, 'index', index.id, ({ sheet: then }) => (then.indices.some(({ id }) => id === index.id) ? { code: index.id, minor: false } : null))),
  ])
  return verdictsOf(asked).map(({ pair: _, tested, ...line }) => ({ ...line, change: tested }))
}

type Line = Omit<TrendLine, 'change'> & { pair: Released<Pair | null> }

function lineOf(sheet: ResultSheet, group: string, earlier: readonly Earlier[], kind: MeasureKind, code: string, then: (earlier: Earlier) => { code: string; minor: boolean } | null): Line[] {
  const before = earlier.flatMap((one) => {
    const same = then(one)
    return same === null || one.sheet.figures[group] === undefined ? [] : [{ sheet: one.sheet, ...same }]
  })
  const last = before.at(-1)
  if (last === undefined) return []
  const pointOf = ({ sheet: { wave }, minor }: { sheet: ResultSheet; minor: boolean }, value: Released<TrendValue>): TrendPoint =>
    ({ slug: wave.slug, title: wave.title, closed: wave.closed, imported: wave.covenantHash === null, minor, value })
  const points = [...before, { sheet, code, minor: false }].map((one) => pointOf(one, valueOf(one.sheet, group, kind, one.code)))
  return [{ kind, code, group, points, pair: pairOf(kind, { sheet, code }, last, group) }]
}

/** What makes two questions the same, word for word: the words, and the ways to answer. */
const wording = ({ text, kind, scale, reverse, options }: ResultItem) => JSON.stringify([text.replace(/\s+/g, ' ').trim(), kind, scale, reverse, kind === 'agreement' ? [] : options])

function itemThen(sheet: ResultSheet, { sheet: before, then }: Earlier, item: ResultItem): { code: string; minor: boolean } | null {
  const same = before.items.find((other) => wording(other) === wording(item))
  if (same !== undefined) return { code: same.code, minor: false }
  const linked = before.wave.surveyId === sheet.wave.surveyId ? then(item.code) : null
  return linked !== null && linked.minor && before.items.some(({ code }) => code === linked.code) ? linked : null
}

/** A theme is the same where all its items are, and there are no others. */
function themeThen(sheet: ResultSheet, earlier: Earlier, id: string): { code: string; minor: boolean } | null {
  const items = sheet.items.filter(({ code }) => sheet.themes.find((theme) => theme.id === id)?.items.includes(code))
  const then = items.map((item) => itemThen(sheet, earlier, item))
  const codes = then.map((one) => one?.code)
  const match = earlier.sheet.themes.find((theme) => theme.items.length === codes.length && codes.every((code) => code !== undefined && theme.items.includes(code)))
  return match === undefined ? null : { code: match.id, minor: then.some((one) => one?.minor === true) }
}

function valueOf(sheet: ResultSheet, group: string, kind: MeasureKind, code: string): Released<TrendValue> {
  const figures = sheet.figures[group]
  if (kind === 'index') {
    const score = figures?.indices[code]?.score
    return score === undefined ? sheet.withheld : fromReleased([score], ([{ n, score: value, margin }]): TrendValue => ({ n, value, margin }))
  }
  const own = kind === 'item' ? figures?.items[code] : figures?.themes[code]
  if (own?.share == null || own.margin === null) return sheet.withheld
  const share = fromReleased([own.share], ([{ n, positive }]): TrendValue => ({ n, value: positive.kind === 'exact' ? positive.percent : null, margin: null }))
  if (own.margin.hidden) return share
  const margin: Released<Margin | ThemeMargin> = own.margin
  return fromReleased([share, margin], ([value, points]): TrendValue => ({ ...value, margin: points?.margin ?? null }))
}

function pairOf(kind: MeasureKind, now: { sheet: ResultSheet; code: string }, before: { sheet: ResultSheet; code: string }, group: string): Released<Pair | null> {
  const [mine, theirs] = [now.sheet.figures[group], before.sheet.figures[group]]
  if (kind === 'item') {
    const [one, other] = [mine?.items[now.code]?.share, theirs?.items[before.code]?.share]
    return one == null || other == null ? now.sheet.withheld : fromReleased([one, other], ([is, was]) => itemPair(is, was))
  }
  if (kind === 'index') {
    const [one, other] = [mine?.indices[now.code]?.score, theirs?.indices[before.code]?.score]
    return one === undefined || other === undefined ? now.sheet.withheld : fromReleased([one, other], ([is, was]) => indexPair(is, was))
  }
  const [one, other] = [mine?.themes[now.code], theirs?.themes[before.code]]
  if (one === undefined || other === undefined) return now.sheet.withheld
  return fromReleased([one.share, one.margin, other.share, other.margin], ([is, isMargin, was, wasMargin]) => themePair(is, isMargin, was, wasMargin))
}

function itemPair(is: Share, was: Share): Pair | null {
  if (is.positive.kind === 'band' || was.positive.kind === 'band') return null
  const counts = ({ n, positive }: Share) => ({ n, positive: positive.kind === 'exact' ? Math.round((positive.percent * n) / 100) : 0 })
  return { pair: { kind: 'item', nUnit: is.n, nRest: was.n, test: itemTest(counts(is), counts(was)) }, own: is.positive.percent, rest: was.positive.percent }
}

function themePair(is: Share, isMargin: ThemeMargin, was: Share, wasMargin: ThemeMargin): Pair | null {
  if (is.positive.kind === 'band' || was.positive.kind === 'band' || isMargin === null || wasMargin === null) return null
  const [own, rest] = [is.positive.percent, was.positive.percent]
  const error = Math.hypot(isMargin.standardError, wasMargin.standardError)
  const z = (own - rest) / error
  const test = error === 0 ? null : { test: 'respondents' as const, statistic: z, p: twoSided(z), effect: cohensH(own / 100, rest / 100) }
  return { pair: { kind: 'theme', nUnit: is.n, nRest: was.n, test }, own, rest }
}

function indexPair(is: IndexFigure, was: IndexFigure): Pair | null {
  if (is.sd === null || was.sd === null) return null
  const test = welchOf({ n: is.n, mean: is.score, variance: is.sd ** 2 }, { n: was.n, mean: was.score, variance: was.sd ** 2 })
  return { pair: { kind: 'index', nUnit: is.n, nRest: was.n, test }, own: is.score, rest: was.score }
}
