import type { Distribution, Participation, Share } from '../disclosure/gate'
import type { Released } from '../disclosure/released'
import type { DriverRefusal } from '../statistics/driver-analysis'
import type { GroupTest } from '../statistics/group-test'
import type { Interval } from '../statistics/interval'
import type { Verdict } from '../statistics/verdict'
import type { ResultAudience } from '../survey/result-tables'
import type { GroupName, ResultIndex, ResultItem, ResultTheme } from './result-data'

/** The margin in points and the interval; null where the share is told in a band. */
export type Margin = (Interval & { margin: number }) | null

/** A group against the rest of its parent. `figures` is null where nothing was tested. */
export type Tested = {
  verdict: Verdict
  figures: { nOwn: number; nRest: number; own: number; rest: number; test: GroupTest['test']; statistic: number | null; p: number; q: number; effect: number } | null
}

/** Shares are null for what has no good side; `test` where there is nothing above the group. */
export type ItemFigures = {
  n: Released<number>
  share: Released<Share> | null
  margin: Released<Margin> | null
  mean: Released<{ mean: number; sd: number | null }> | null
  distribution: Released<Distribution> | null
  test: Released<Tested> | null
}
export type ThemeFigures = { share: Released<Share>; margin: Released<ThemeMargin>; test: Released<Tested> | null }
/** In points; the respondent is the unit. `standardError` is without the correction, for tests against other waves. */
export type ThemeMargin = { margin: number; standardError: number } | null
export type IndexFigures = { score: Released<IndexFigure>; test: Released<Tested> | null }
export type IndexFigure = { n: number; score: number; sd: number | null; margin: number | null }

export type GroupFigures = {
  participation: Released<Participation>
  items: Readonly<Record<string, ItemFigures>>
  themes: Readonly<Record<string, ThemeFigures>>
  indices: Readonly<Record<string, IndexFigures>>
  /** How many comments on a question came from here. */
  comments: Readonly<Record<string, Released<number>>>
}

export type AlphaFigure = { k: number; n: number; alpha: number | null; standardised: number | null; without: readonly { code: string; alpha: number | null }[] }

export type DriverFigures = { n: number; needed: number; rSquared: number | null; refusal: DriverRefusal | null; rows: readonly DriverRow[] }
export type DriverRow = { code: string; relativeWeight: number; share: number; lmg: number | null; low: number | null; high: number | null }

export type WeightedFigure = { percentPositive: number | null; margin: number | null }

/** What an audience may see of one wave: everything that a page, a chart, a file or an answer of the API can be made of. */
export type ResultSheet = {
  format: 'golden-thread-results-1'
  audience: ResultAudience
  wave: SheetWave
  rules: { threshold: number; protection: number; census: boolean }
  items: readonly ResultItem[]
  themes: readonly ResultTheme[]
  indices: readonly ResultIndex[]
  questions: readonly { code: string; text: string }[]
  groups: readonly GroupName[]
  /** Of groups that are shown; whoever is not here is hidden, and `withheld` is what stands there. */
  figures: Readonly<Record<string, GroupFigures>>
  withheld: Released<never>
  alpha: Readonly<Record<string, Released<AlphaFigure>>>
  drivers: { outcome: string; predictors: 'items' | 'themes'; by: Readonly<Record<string, Released<DriverFigures>>> } | null
  /** Beside the raw figures of everybody: null where the wave is of a panel, or has one directorate. */
  weighted: { designEffect: Released<number>; items: Readonly<Record<string, Released<WeightedFigure>>> } | null
}

export type SheetWave = {
  slug: string
  title: string
  organisation: string
  /** When it closed, a day. */
  closed: string
  /** Null of an earlier survey that was imported: it was not sealed here. */
  covenantHash: string | null
  /** Which survey and version, for trends over minor changes of wording. */
  surveyId: string | null
  surveyVersion: number | null
  /** Answered on paper or by codes too; how people were asked. */
  modes: readonly string[]
  /** What was sealed and is not told, or told more coarsely, and why. */
  notes: readonly string[]
}

export function isResultSheet(value: unknown): value is ResultSheet {
  return typeof value === 'object' && value !== null && 'format' in value && value.format === 'golden-thread-results-1'
}
