import { hasCheckableEnd, timescalesOf } from './flag'
import type { Recommendation } from './recommendation'
import type { RecordRows } from './record'

/** What is held of by when a recommendation was to be done. Each thread is in exactly one. */
export const timescaleStandings = ['checkable', 'not-checkable', 'not-recorded', 'not-known'] as const
export type TimescaleStanding = (typeof timescaleStandings)[number]

export const timescaleStandingLabels: Record<TimescaleStanding, string> = {
  checkable: 'A date to check',
  'not-checkable': 'No date to check',
  'not-recorded': 'Timescale not recorded',
  'not-known': 'Timescale not known',
}

export const timescaleStandingRules: Record<TimescaleStanding, string> = {
  checkable: 'A printed timescale, or a dated promise in a comment, sets an end that can be checked.',
  'not-checkable': 'A timescale is printed, and it sets no end that can be checked.',
  'not-recorded':
    'The document that prints timescales is held only as extracted text, and none can be told to belong to the recommendation there.',
  'not-known': 'No document that would print its timescale is held.',
}

export function timescaleStanding(record: RecordRows, recommendation: Recommendation): TimescaleStanding {
  if (recommendation.timescaleAbsence !== null) return recommendation.timescaleAbsence
  return hasCheckableEnd(timescalesOf(record, recommendation.id)) ? 'checkable' : 'not-checkable'
}
