import type { Answer, Answers } from './answer'
import { permanentNumber } from './permanent-number'
import type { Question } from './question'
import type { RosterPerson } from './roster'
import { questionsOf, type Survey } from './survey'

/** What somebody invented would say in a wave, and whether they would take part at all. */
export type FictitiousVoice = { seed: string; wave: number; person: RosterPerson }

/** Words that an invented member of staff might write: none names anybody. */
const remarks = [
  'Tell us why before it is decided.', 'Let the team plan its own rounds.', 'A warm room to change in.',
  'Fewer forms for small repairs.', 'Managers who come out with us now and then.', 'Time to learn the new system.',
  'Ask us first: we know where it goes wrong.', 'The same goals on every plan.', 'Someone to cover when we train.',
  'Answer what we said last time.', 'Phones that work at the depot.', 'More say over the rota.',
]

/** Whether they take part: fewer of those without an address at work, somewhat more from wave to wave. */
export function takesPart({ seed, wave, person }: FictitiousVoice): boolean {
  const share = (person.email === null ? 0.46 : 0.63) + 0.03 * wave
  return permanentNumber(seed, 'takes part', wave, person.reference) < share
}

/**
 * Their answers, the same for the same seed: a bent of the person and of the unit, one of the question's theme, and
 * chance. Listening gets better from wave to wave where people sit at desks, and hardly in the depots.
 */
export function fictitiousAnswers(survey: Survey, voice: FictitiousVoice): Answers {
  const given = questionsOf(survey).flatMap((question): [string, Answer][] => {
    const answer = answerTo(question, voice)
    return answer === undefined ? [] : [[question.code, answer]]
  })
  return Object.fromEntries(given)
}

function answerTo(question: Question, voice: FictitiousVoice): Answer | undefined {
  const { seed, wave, person } = voice
  const draw = (...what: (string | number)[]) => permanentNumber(seed, question.code, wave, person.reference, ...what)
  if (draw('open') < 0.03) return undefined
  switch (question.type) {
    case 'agreement': {
      const bent = bentOf(question, voice)
      const score = Math.min(question.points, Math.max(1, Math.round(1 + (question.points - 1) * bent)))
      return question.reverse ? question.points + 1 - score : score
    }
    case 'scale':
      return Math.min(10, Math.max(0, Math.round(10 * bentOf(question, voice))))
    case 'yes-no':
      return draw('yes') < 0.8 ? 'yes' : 'no'
    case 'single':
      // What somebody says of themselves stays so from wave to wave.
      return question.options[Math.floor(permanentNumber(seed, question.code, person.reference) * question.options.length)]?.code
    case 'long-text':
      return draw('writes') < 0.3 ? remarks[Math.floor(draw('words') * remarks.length)] : undefined
    default:
      return undefined
  }
}

/** From 0 to 1: how well somebody speaks of what is asked. */
function bentOf(question: Question, { seed, wave, person }: FictitiousVoice): number {
  const around = (spread: number, ...what: (string | number)[]) => {
    // Three uniform draws are near enough to a normal one.
    const sum = [1, 2, 3].reduce((total, n) => total + permanentNumber(seed, ...what, n), 0)
    return spread * (sum - 1.5)
  }
  const theme = question.theme ?? 'none'
  const isAtDesk = person.email !== null
  const growth = theme === 'listening' ? (isAtDesk ? 0.06 : 0.01) : theme === 'trust' ? 0.02 : 0
  const level = 0.58 + (isAtDesk ? 0.04 : -0.06) + (theme === 'deciding' ? -0.1 : 0) + growth * wave
  return level
    + around(0.12, 'unit', person.unit.slice(0, 2).join('/'), theme)
    + around(0.3, 'person', person.reference)
    + around(0.14, 'question', question.code)
    + around(0.34, 'moment', question.code, wave, person.reference)
}
