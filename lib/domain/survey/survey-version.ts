import { canonicalHash } from './canonical'
import type { WordingChange } from './instrument'
import type { Question } from './question'
import { questionsOf, type Survey } from './survey'

/** How a question follows from one of the version before. `previous` is its code there, null for the first. */
export type WordingLink = { code: string; previous: string | null; change: WordingChange }

/** One numbered state of a survey. It is frozen, and its hash sealed, when a wave opens on it. */
export type SurveyVersion = { version: number; survey: Survey; links: WordingLink[] }

/** The SHA-256 of everything that a survey says and asks. */
export function surveyHash(survey: Survey): string {
  return canonicalHash(survey)
}

/**
 * What can be said of each question without judgement: word for word the same, or changed. Questions are matched
 * by the instrument's item, else by code. Whether a change left the sense alone ('minor') is for a person to say.
 */
export function proposedLinks(previous: Survey | null, next: Survey): WordingLink[] {
  const earlier = previous === null ? [] : questionsOf(previous)
  return questionsOf(next).map((question) => {
    const match = earlier.find((other) => isSameItem(other, question)) ?? earlier.find(({ code }) => code === question.code)
    if (match === undefined) return { code: question.code, previous: null, change: 'first' }
    return { code: question.code, previous: match.code, change: isVerbatim(match, question) ? 'verbatim' : 'changed' }
  })
}

function isSameItem(one: Question, other: Question): boolean {
  return one.origin !== null && one.origin.instrument === other.origin?.instrument && one.origin.item === other.origin.item
}

/** Whether links that somebody set can stand: each problem names the question. */
export function linkProblems(previous: Survey | null, next: Survey, links: readonly WordingLink[]): { code: string; message: string }[] {
  const earlier = previous === null ? [] : questionsOf(previous)
  const questions = questionsOf(next)
  const strays = links.filter(({ code }) => questions.every((question) => question.code !== code))
  return [
    ...strays.map(({ code }) => ({ code, message: 'is not a question of this version' })),
    ...questions.flatMap((question) => {
      const own = links.filter(({ code }) => code === question.code)
      const message = own[0] === undefined || own.length > 1 ? 'must have one link to the version before' : brokenLink(own[0], question, earlier, links)
      return message === null ? [] : [{ code: question.code, message }]
    }),
  ]
}

function brokenLink(link: WordingLink, question: Question, earlier: Question[], links: readonly WordingLink[]): string | null {
  if ((link.change === 'first') !== (link.previous === null)) return "must be 'first' where there is no earlier question, and only there"
  if (link.previous === null) return null
  const match = earlier.find(({ code }) => code === link.previous)
  if (match === undefined) return `follows '${link.previous}', which is not a question of the version before`
  if (links.filter(({ previous }) => previous === link.previous).length > 1) return `follows '${link.previous}', which another question follows too`
  if (link.change === 'verbatim' && !isVerbatim(match, question)) return 'is not word for word the same'
  if (link.change === 'minor' && !isAnsweredAlike(match, question)) return 'is answered in another way, so its change cannot be minor'
  return null
}

/** The same English words, and answered alike. Help, order and translations may differ. */
function isVerbatim(one: Question, other: Question): boolean {
  return one.text['en-GB'] === other.text['en-GB'] && isAnsweredAlike(one, other) && JSON.stringify(choices(one)) === JSON.stringify(choices(other))
}

export function isAnsweredAlike(one: Question, other: Question): boolean {
  return JSON.stringify(form(one)) === JSON.stringify(form(other))
}

function form(question: Question): unknown[] {
  const codes = 'options' in question ? question.options.map(({ code }) => code) : []
  switch (question.type) {
    case 'agreement':
      return [question.type, question.points, question.reverse]
    case 'multiple':
      return [question.type, codes, question.most]
    case 'ranking':
      return [question.type, codes, question.ranks]
    case 'number':
      return [question.type, question.least, question.most, question.whole, question.unit?.['en-GB']]
    default:
      return [question.type, codes]
  }
}

function choices(question: Question): unknown[] {
  if ('options' in question) return question.options.map(({ text }) => text['en-GB'])
  return question.type === 'scale' ? [question.lowest?.['en-GB'], question.highest?.['en-GB']] : []
}
