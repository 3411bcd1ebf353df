import type { BearsOn, QuestionType } from './question'

/** How an instrument's answers are reported; METHODS of scoring stand with the results. */
export const scorings = ['items', 'themes', 'engagement-index', 'stress-index', 'enps'] as const
export type Scoring = (typeof scorings)[number]

/**
 * How a wording follows from the one before: word for word the same, changed without changing the sense (and so
 * still comparable), changed, or the first.
 */
export const wordingChanges = ['first', 'verbatim', 'minor', 'changed'] as const
export type WordingChange = (typeof wordingChanges)[number]

/** Stands in the words for the name of the organisation, which is filled in when a survey uses the item. */
export const organisationPlace = '{organisation}'

export type InstrumentItem = {
  id: string
  type: Extract<QuestionType, 'agreement' | 'yes-no' | 'scale'>
  /** Points of an agreement item, else null. */
  points: number | null
  words: string
  lowest: string | null
  highest: string | null
  preferNotToSay: boolean
  notApplicable: boolean
  theme: string | null
  bearsOn: (BearsOn & { note: string })[]
}

export type InstrumentVersion = { version: number; change: WordingChange; note: string; items: InstrumentItem[] }

/** A set of items that is asked and scored in one way wherever it is used. */
export type Instrument = {
  id: string
  title: string
  shortTitle: string
  about: string
  scoring: Scoring
  source: string
  licence: string
  themes: { id: string; title: string }[]
  versions: InstrumentVersion[]
}

export function newestVersion(instrument: Instrument): InstrumentVersion {
  return instrument.versions.reduce((newest, version) => (version.version > newest.version ? version : newest))
}
