import type { CommentCounts } from '../disclosure/comment-groups'
import type { SealedList } from '../disclosure/sealed-tables'
import type { IndexName } from '../statistics/analysis/question'
import type { SurveyData } from '../statistics/analysis/survey-data'
import type { Scale } from '../statistics/scale'
import type { BearsOn, Origin } from '../survey/question'

/**
 * `agreement` has a positive side; `yes-no` counts yes; `ticked` is one option of a question that takes several, and
 * counts who chose it; `choice` and `scale` have no good side, only a distribution; `number` a mean.
 */
export type ItemKind = 'agreement' | 'yes-no' | 'ticked' | 'choice' | 'scale' | 'number'

/** One thing that was asked, as results speak of it. `options` are words for its answers, in the order of the scale. */
export type ResultItem = {
  code: string
  text: string
  kind: ItemKind
  scale: Scale | null
  options: readonly string[]
  reverse: boolean
  theme: string | null
  index: IndexName | null
  bearsOn: readonly BearsOn[]
  origin: Origin | null
}

export type ResultTheme = { id: string; title: string; items: readonly string[] }
export type ResultIndex = { id: IndexName; items: readonly string[] }

/** A unit or category: `parent` is what it is part of, and compared with the rest of. `depth` 0 is everybody. */
export type GroupName = { id: string; name: string; parent: string | null; kind: 'unit' | 'category' | 'crossed'; table: string; depth: number; audience: string }

/** What was answered in one wave, ready to be counted: a place a respondent in every column. */
export type ResultData = {
  items: readonly ResultItem[]
  themes: readonly ResultTheme[]
  indices: readonly ResultIndex[]
  /** Of scored items by code, after reversing; and of the stress index's question. */
  data: SurveyData
  /** Of `yes-no`, `ticked` and `choice` items: the place of each answer among the options. */
  choices: ReadonlyMap<string, readonly (number | null)[]>
  units: readonly string[]
  traits: readonly ReadonlyMap<string, string>[]
  list: SealedList
  /** Every group of a list, shown or not: a coarser list than the sealed one has fewer. */
  groupsOf: (list: SealedList) => GroupName[]
  comments: readonly CommentCounts[]
  /** Whether `headcount` is everyone eligible: of a panel it is those invited, and corrects no margin. */
  census: boolean
}
