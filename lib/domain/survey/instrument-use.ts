import { organisationPlace, type Instrument, type InstrumentItem, type InstrumentVersion } from './instrument'
import type { Question } from './question'
import { placedQuestions } from './survey-problems'
import type { Survey } from './survey'
import type { SurveyProblem } from './survey-problem'

/** An item's words with the organisation's name in them. */
export function filledIn(words: string, organisation: string): string {
  return words.replaceAll(organisationPlace, organisation)
}

/** The questions of an instrument's version, as a survey of this organisation asks them. */
export function instrumentQuestions(instrument: Instrument, version: InstrumentVersion, organisation: string): Question[] {
  return version.items.map((item) => ({
    code: `${instrument.id}-${item.id}`,
    text: { 'en-GB': filledIn(item.words, organisation) },
    help: null,
    required: false,
    preferNotToSay: item.preferNotToSay,
    notApplicable: item.notApplicable,
    theme: item.theme,
    bearsOn: item.bearsOn.map(({ kind, id }) => ({ kind, id })),
    origin: { instrument: instrument.id, version: version.version, item: item.id },
    showIf: null,
    ...form(item, organisation),
  }))
}

function form(item: InstrumentItem, organisation: string) {
  if (item.type === 'yes-no') return { type: item.type } as const
  if (item.type === 'agreement') return { type: item.type, points: item.points ?? 5, reverse: false } as const
  const end = (words: string | null) => (words === null ? null : { 'en-GB': filledIn(words, organisation) })
  return { type: item.type, lowest: end(item.lowest), highest: end(item.highest) } as const
}

/**
 * Questions that say they are an instrument's and do not ask what it asks: its figures could not be compared
 * with anybody's. Help, translations, themes and whether an answer is needed are the survey's own.
 */
export function originProblems(survey: Survey, instruments: readonly Instrument[]): SurveyProblem[] {
  return placedQuestions(survey).flatMap(({ question, path }) => {
    if (question.origin === null) return []
    const { origin } = question
    const instrument = instruments.find(({ id }) => id === origin.instrument)
    const version = instrument?.versions.find((candidate) => candidate.version === origin.version)
    const original = instrument && version
      && instrumentQuestions(instrument, version, survey.organisation).find((candidate) => candidate.origin?.item === origin.item)
    if (original === undefined) return [{ path: [...path, 'origin'], message: 'is no item of an instrument held here' }]
    const same = JSON.stringify(asked(question)) === JSON.stringify(asked(original))
    return same ? [] : [{ path: [...path, 'text'], message: `differs from the item '${original.text['en-GB']}': ask it word for word, or as a question of your own` }]
  })
}

function asked(question: Question) {
  const ends = question.type === 'scale' ? [question.lowest?.['en-GB'], question.highest?.['en-GB']] : []
  const points = question.type === 'agreement' ? [question.points, question.reverse] : []
  return [question.type, question.text['en-GB'], question.preferNotToSay, question.notApplicable, ...points, ...ends]
}
