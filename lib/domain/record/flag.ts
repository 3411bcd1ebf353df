import { dayWords, daysBetween, daysWords } from './date-words'
import type { PlainDate } from './date-span'
import type { Gap } from './gap'
import { lookUp } from './look-up'
import type { Recommendation } from './recommendation'
import type { RecordRows } from './record'
import { restatementsOf, standingOf, type Standing } from './standing'
import type { Timescale } from './timescale'
import { isWordedDifferently, wordingDifference } from './wording-difference'

export const flagIds = [
  'unfinished-when-last-reported',
  'no-checkable-date',
  'date-moved',
  'worded-differently',
  'own-account-only',
  'nothing-newer-held',
] as const
export type FlagId = (typeof flagIds)[number]

export const flagLabels: Record<FlagId, string> = {
  'unfinished-when-last-reported': 'Unfinished when last reported',
  'no-checkable-date': 'No checkable date',
  'date-moved': 'Date moved',
  'worded-differently': 'Worded differently',
  'own-account-only': 'Own account only',
  'nothing-newer-held': 'Nothing newer held',
}

export const flagRules: Record<FlagId, string> = {
  'unfinished-when-last-reported':
    'The newest position held is later than the latest day that the printed words can mean, and it does not report the recommendation complete. A date may be for one step only: then the flag says which, and nothing of whether that step was kept. Days are counted to the position, never to today.',
  'no-checkable-date':
    'A timescale is printed, and neither it nor a dated promise in a comment sets an end that can be checked. Where no timescale is recorded or known, this flag is not set: that is said apart.',
  'date-moved': 'A later document gives a later date for the same thing than an earlier one did.',
  'worded-differently':
    'A later wording held has other words than the first one held. Capitals, and punctuation at the ends of words, do not count.',
  'own-account-only':
    'Progress is reported, and every position held is the council’s own account, directly or as somebody else sums it up. A reported finding that bears on it does not confirm it.',
  'nothing-newer-held':
    'Documents later than the newest position are known to exist and are not held, so no silence can be told from them.',
}

/** A computed flag with the arithmetic of this case. */
export type Flag = { id: FlagId; arithmetic: string }

/** A wording of a recommendation later than its first one, and where it stands. */
export type LaterWording = {
  words: string
  asAt: PlainDate
  /** Set where the wording is that of a later recommendation restating this one. */
  restatement: Recommendation | null
}

export function laterWordings(record: RecordRows, recommendation: Recommendation): LaterWording[] {
  const own = record.positions
    .filter((position) => position.recommendationId === recommendation.id)
    .flatMap((position) =>
      position.wordingWords === null
        ? []
        : [{ words: position.wordingWords, asAt: position.asAtLatest, restatement: null }],
    )
  const restated = restatementsOf(record, recommendation.id).map((later) => {
    const review = record.reviews.find((row) => row.id === later.reviewId)
    return {
      words: later.wordingWords,
      asAt: review?.whenLatest ?? review?.whenEarliest ?? '',
      restatement: later,
    }
  })
  return [...own, ...restated].sort((a, b) => a.asAt.localeCompare(b.asAt))
}

/** The printed timescale and the dated promises of a recommendation, in printed order. */
export function timescalesOf(record: RecordRows, recommendationId: string): Timescale[] {
  return record.timescales.filter((row) => row.recommendationId === recommendationId)
}

/** The timescale with the latest day that any of the printed words can mean, if any sets an end. */
export function latestPlausible(timescales: readonly Timescale[]): (Timescale & { whenLatest: PlainDate }) | null {
  return timescales.reduce<(Timescale & { whenLatest: PlainDate }) | null>(
    (latest, row) =>
      row.whenLatest !== null && (latest === null || row.whenLatest > latest.whenLatest)
        ? { ...row, whenLatest: row.whenLatest }
        : latest,
    null,
  )
}

/**
 * Whether an end can be checked. A past session that is only part of an open-ended timescale is no end of it:
 * the printed timescale decides, unless its words hold no date and a promise does.
 */
export function hasCheckableEnd(timescales: readonly Timescale[]): boolean {
  const printed = timescales.filter((row) => row.kind === 'printed')
  const openEnded = printed.some((row) => row.whenEarliest !== null && row.whenLatest === null)
  return !openEnded && timescales.some((row) => row.whenLatest !== null)
}

function isOfTheWhole(timescale: Timescale): boolean {
  return timescale.subject === 'The whole recommendation'
}

/** A subject as it stands in the middle of a sentence; names keep their capital. */
function inSentence(subject: string): string {
  return subject.replace(/^(The|An?|Agreement|More) /, (word) => word.toLowerCase())
}

/** What a date is for, where that is less than the whole recommendation. */
export function subjectWords(timescale: Timescale): string {
  return isOfTheWhole(timescale) ? '' : `; for one step: ${inSentence(timescale.subject)}`
}

const finished = new Set(['complete', 'closed-not-done'])

function unfinished(standing: Standing, timescales: Timescale[]): Flag | null {
  const due = hasCheckableEnd(timescales) ? latestPlausible(timescales) : null
  const current = standing.current
  if (due === null || current === null || finished.has(standing.status)) return null
  if (current.position.asAtLatest <= due.whenLatest) return null
  const days = daysBetween(due.whenLatest, current.position.asAtLatest)
  const inferred = due.whenInferred === null ? '' : ' (inferred)'
  const asAt = dayWords(current.position.asAtLatest)
  const date = `${dayWords(due.whenLatest)}${inferred}`
  return {
    id: 'unfinished-when-last-reported',
    arithmetic: isOfTheWhole(due)
      ? `Not reported complete on ${asAt}, ${daysWords(days)} after ${date}, the latest day that the printed words can mean. Not known since.`
      : `Not reported complete on ${asAt}, ${daysWords(days)} after ${date}. That latest day printed is for one step, ${inSentence(due.subject)}: what became of the step is said on the thread, or is not recorded. Not known since.`,
  }
}

function noCheckableDate(timescales: Timescale[]): Flag | null {
  if (timescales.every((row) => row.kind !== 'printed') || hasCheckableEnd(timescales)) return null
  const printed = timescales.filter((row) => row.kind === 'printed').map((row) => `‘${row.timescaleWords}’`)
  return { id: 'no-checkable-date', arithmetic: `The printed timescale, ${printed.join(', ')}, sets no end that can be checked.` }
}

/** Only a later document can move a date. Two dates in one document, or in one without a date, are no move. */
function dateMoved(record: RecordRows, timescales: Timescale[]): Flag | null {
  const dated = timescales.flatMap((row) => {
    const { dateEarliest, dateLatest } = lookUp(record).sourceOf('timescale', row.id)
    return row.whenLatest === null || dateEarliest === null || dateLatest === null
      ? []
      : [{ ...row, whenLatest: row.whenLatest, dateEarliest, dateLatest }]
  })
  for (const earlier of dated) {
    const later = dated.find(
      (row) =>
        row.subject === earlier.subject &&
        row.dateEarliest > earlier.dateLatest && row.whenLatest > earlier.whenLatest,
    )
    if (later !== undefined) {
      const days = daysBetween(earlier.whenLatest, later.whenLatest)
      return {
        id: 'date-moved',
        arithmetic: `${earlier.subject}: from ${dayWords(earlier.whenLatest)} to ${dayWords(later.whenLatest)}, ${daysWords(days)} later.`,
      }
    }
  }
  return null
}

function wordedDifferently(record: RecordRows, recommendation: Recommendation): Flag | null {
  const newest = laterWordings(record, recommendation).at(-1)
  if (newest === undefined) return null
  const difference = wordingDifference(recommendation.wordingWords, newest.words)
  if (!isWordedDifferently(difference)) return null
  const count = (n: number) => (n === 0 ? 'nothing' : `${n} word${n === 1 ? '' : 's'}`)
  return {
    id: 'worded-differently',
    arithmetic: `Against the first wording held, the newest leaves out ${count(difference.leftOutCount)} and adds ${count(difference.insertedCount)}.`,
  }
}

function ownAccountOnly(standing: Standing): Flag | null {
  if (standing.status === 'not-reported' || standing.assurances.some((assurance) => assurance !== 'own-account')) {
    return null
  }
  const n = standing.positions.length
  return {
    id: 'own-account-only',
    arithmetic: `${n === 1 ? 'The one position held is' : n === 2 ? 'Both positions held are' : `All ${n} positions held are`} the council’s own account.`,
  }
}

const wholeDocuments = new Set(['report', 'plan', 'progress review'])

/** Documents known to exist, not held, and later than a day: they would tell what came next. */
export function laterGaps(record: RecordRows, than: PlainDate): Gap[] {
  return record.gaps.filter(
    (gap) => wholeDocuments.has(gap.kind) && gap.whenEarliest !== null && gap.whenEarliest > than,
  )
}

function nothingNewer(record: RecordRows, standing: Standing, today: PlainDate): Flag | null {
  if (standing.current === null) return null
  const asAt = standing.current.position.asAtLatest
  const gaps = laterGaps(record, asAt)
  if (gaps.length === 0) return null
  return {
    id: 'nothing-newer-held',
    arithmetic: `The newest position is of ${dayWords(asAt)}: ${daysWords(daysBetween(asAt, today))} old on ${dayWords(today)}. ${gaps.length} later document${gaps.length === 1 ? ' is' : 's are'} known to exist and not held.`,
  }
}

/** The flags of one recommendation on one day, in the order of `flagIds`. */
export function flagsOf(record: RecordRows, recommendation: Recommendation, today: PlainDate): Flag[] {
  const standing = standingOf(record, recommendation.id)
  const timescales = timescalesOf(record, recommendation.id)
  return [
    unfinished(standing, timescales),
    noCheckableDate(timescales),
    dateMoved(record, timescales),
    wordedDifferently(record, recommendation),
    ownAccountOnly(standing),
    nothingNewer(record, standing, today),
  ].filter((flag) => flag !== null)
}
