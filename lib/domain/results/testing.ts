import { fictitiousRoster } from '../survey/fictitious-roster'
import { reportingGroups, groupOf } from '../survey/reporting-group'
import { unitWords } from '../survey/roster'
import { usualTables } from '../survey/wave-plan'
import type { Survey } from '../survey/survey'
import { aQuestion, aSurvey } from '../survey/testing'
import { inventedAnswers } from './invented-answers'
import type { ClosedWave } from './wave-data'

const themes = ['listened', 'changes', 'honesty', 'roles', 'behaviour', 'direction']
const engagement = ['proud', 'recommend', 'attachment', 'inspires', 'motivates']

/** An invented survey of so many agreement items in six themes; five are the engagement index, one more is eNPS, and people say two things of themselves. */
export function inventedSurvey(items: number): Survey {
  const questions = Array.from({ length: items }, (_, at) => {
    const item = engagement[at]
    const origin = item === undefined ? null : { instrument: 'engagement-index', version: 1, item }
    return aQuestion(item ?? `item-${at + 1}`, 'agreement', { text: { 'en-GB': `I agree with statement ${at + 1}` }, theme: themes[at % themes.length] ?? null, origin })
  })
  const would = aQuestion('enps', 'scale', { text: { 'en-GB': 'Would you recommend us?' }, origin: { instrument: 'enps', version: 1, item: 'recommend' } })
  const option = (code: string) => ({ code, text: { 'en-GB': code } })
  return aSurvey([...questions, would, aQuestion('seen', 'yes-no'), aQuestion('better', 'long-text')], {
    title: { 'en-GB': 'Culture pulse' },
    themes: themes.map((id) => ({ id, title: { 'en-GB': `Theme ${id}` } })),
    characteristics: [
      aQuestion('length', 'single', { text: { 'en-GB': 'How long have you worked here?' }, preferNotToSay: true, options: ['under 2 years', '2 to 10 years', 'over 10 years'].map(option) }),
      aQuestion('lead', 'yes-no', { text: { 'en-GB': 'Do you lead others?' }, preferNotToSay: true }),
    ],
    characteristicsUse: { 'en-GB': 'Shown only where many say the same.' },
  })
}

/** A closed wave of an invented council of so many people, of whom about six in ten answer; the same for the same seed. */
export function inventedWave(people: number, items: number, seed = 1, shift = 0): ClosedWave {
  const survey = inventedSurvey(items)
  const roster = fictitiousRoster(`results ${seed}`, people)
  const counts = new Map<string, { unit: string[]; invited: number }>()
  for (const { unit } of roster) counts.set(unitWords(unit), { unit, invited: (counts.get(unitWords(unit))?.invited ?? 0) + 1 })
  const laid = reportingGroups([...counts.values()], survey.organisation)
  if (!laid.ok) throw new Error(laid.message)
  const groupIds = roster.flatMap(({ unit }) => groupOf(laid.groups, unit)?.id ?? [])
  const { rows, comments } = inventedAnswers(survey, groupIds, seed, shift)
  return {
    survey, rows, census: true, commentsFrom: 10, tables: usualTables(survey),
    groups: laid.groups.map(({ id, name, unit, invited }) => ({ id, name, unit, headcount: invited })),
    comments,
  }
}
