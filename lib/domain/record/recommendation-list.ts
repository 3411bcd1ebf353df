import { assuranceLabels, assurances, type Assurance } from './assurance'
import { flagIds, flagLabels, flagsOf, type Flag, type FlagId } from './flag'
import type { PlainDate } from './date-span'
import type { Recommendation } from './recommendation'
import type { RecordRows } from './record'
import { restates, restatementsOf, standingOf, type Standing } from './standing'
import {
  timescaleStanding,
  timescaleStandingLabels,
  timescaleStandings,
  type TimescaleStanding,
} from './timescale-standing'

export const filterKinds = ['review', 'phrase', 'assurance', 'timescale', 'flag'] as const
export type FilterKind = (typeof filterKinds)[number]

export type ListedRecommendation = {
  recommendation: Recommendation
  restates: Recommendation | null
  restatements: Recommendation[]
  standing: Standing
  timescale: TimescaleStanding
  flags: Flag[]
}

/** One filter of the list: an address of its own, its name, and how many threads it lets through. */
export type Filter = {
  kind: FilterKind
  key: string
  path: string
  name: string
  /** Whether the name is a quotation. */
  quoted: boolean
  count: number
}

/** `significantly progressed` → `significantly-progressed`, for an address. */
export function phraseKey(phraseWords: string | null): string {
  return phraseWords === null ? 'none' : phraseWords.toLowerCase().replace(/[^a-z0-9]+/g, '-')
}

function listed(record: RecordRows, recommendation: Recommendation, today: PlainDate): ListedRecommendation {
  return {
    recommendation,
    restates: restates(record, recommendation.id),
    restatements: restatementsOf(record, recommendation.id),
    standing: standingOf(record, recommendation.id),
    timescale: timescaleStanding(record, recommendation),
    flags: flagsOf(record, recommendation, today),
  }
}

const made = new WeakMap<RecordRows, Map<PlainDate, ListedRecommendation[]>>()

/** Every recommendation in the order printed, as it stands on a day. Made once: every filter's page asks. */
function allListed(record: RecordRows, today: PlainDate): ListedRecommendation[] {
  const ofRecord = made.get(record) ?? new Map<PlainDate, ListedRecommendation[]>()
  made.set(record, ofRecord)
  const known = ofRecord.get(today)
  if (known !== undefined) return known
  const rows = record.recommendations
    .toSorted((a, b) => a.ordinal - b.ordinal)
    .map((row) => listed(record, row, today))
  // Two days are asked for at once, today and the day of publication; more would only be yesterday's.
  if (ofRecord.size >= 2) ofRecord.clear()
  ofRecord.set(today, rows)
  return rows
}

const pathOf = (kind: FilterKind, key: string) => `/recommendations/${kind}/${key}`

/**
 * Whether a filter lets a recommendation through. By review each recommendation counts for itself;
 * by phrase, assurance, timescale and flag a thread counts once, so one that restates an earlier one is left to that one.
 */
function passes(row: ListedRecommendation, kind: FilterKind, key: string): boolean {
  if (kind === 'review') return (row.recommendation.reviewId ?? 'not-stated') === key
  if (row.restates !== null) return false
  if (kind === 'phrase') return phraseKey(row.standing.phraseWords) === key
  if (kind === 'assurance') return row.standing.assurances.includes(key as Assurance)
  if (kind === 'timescale') return row.timescale === key
  return row.flags.some((flag) => flag.id === (key as FlagId))
}

export function filtersOf(record: RecordRows, today: PlainDate): Filter[] {
  const rows = allListed(record, today)
  const filter = (kind: FilterKind, key: string, name: string, quoted = false): Filter => ({
    kind, key, name, quoted, path: pathOf(kind, key), count: rows.filter((row) => passes(row, kind, key)).length,
  })
  const phrases = [...new Set(record.positions.map((row) => row.phraseWords))].filter((phrase) => phrase !== null)
  return [
    ...record.reviews
      .filter((review) => record.recommendations.some((row) => row.reviewId === review.id))
      .map((review) => filter('review', review.id, review.title)),
    filter('review', 'not-stated', 'Review not stated'),
    ...phrases.map((phrase) => filter('phrase', phraseKey(phrase), phrase, true)),
    ...assurances.map((key) => filter('assurance', key, assuranceLabels[key])),
    ...timescaleStandings.map((key) => filter('timescale', key, timescaleStandingLabels[key])),
    ...flagIds.map((key) => filter('flag', key, flagLabels[key])),
  ]
}

/** The list in the order printed, whole or through one filter. Null where there is no such filter. */
export function recommendationList(
  record: RecordRows,
  today: PlainDate,
  chosen: { kind: string; key: string } | null,
) {
  const filters = filtersOf(record, today)
  const filter = filters.find((row) => row.kind === chosen?.kind && row.key === chosen.key) ?? null
  if (chosen !== null && filter === null) return null
  const rows = allListed(record, today)
    .filter((row) => filter === null || passes(row, filter.kind, filter.key))
  const threads = record.recommendations.filter((row) => restates(record, row.id) === null).length
  return { filters, filter, rows, all: record.recommendations.length, threads }
}

export type RecommendationList = NonNullable<ReturnType<typeof recommendationList>>
