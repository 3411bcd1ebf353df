import { inLanguage, baseLanguage } from './language'
import { joiningWord, jargon, knownCapitals, phrases, type LintRule } from './lint-phrases'
import type { Question } from './question'
import { questionsOf, type Survey } from './survey'

/** Advice on one question, never a refusal: the rule, the words that set it off, what to do. */
export type LintNote = { code: string; rule: LintRule; words: string; advice: string }

const mostWords = 25

/**
 * What a reader of questionnaires would say of a survey's English wording, by word lists and counts alone: it
 * misses much and is sometimes wrong. Items of instruments are left out, since their wording is not the survey's.
 * Rules after Dillman, Smyth & Christian, Internet, Phone, Mail, and Mixed-Mode Surveys (4th edition, 2014), chapter 4.
 */
export function lintSurvey(survey: Survey): LintNote[] {
  const own = new Set(survey.characteristics.map(({ code }) => code))
  return questionsOf(survey).flatMap((question) =>
    // A characteristic is what it is; that it is coarse and not required is a rule of the survey.
    lintQuestion(question).filter(({ rule }) => !own.has(question.code) || rule !== 'identifying'))
}

export function lintQuestion(question: Question): LintNote[] {
  if (question.origin !== null) return []
  const text = inLanguage(question.text, baseLanguage)
  const note = (rule: LintRule, words: string, advice: string): LintNote => ({ code: question.code, rule, words, advice })
  const isOpen = question.type === 'short-text' || question.type === 'long-text' || question.type === 'statement'

  const found = (['leading', 'negated', 'absolute', 'identifying'] as const).flatMap((rule) => {
    const words = [...new Set([...text.matchAll(phrases[rule].words)].map(([match]) => match.toLowerCase()))]
    // A statement asks nothing, and 'is there anything that is not …' is a fair open question.
    const applies = rule === 'identifying' ? question.type !== 'statement' : rule === 'leading' || !isOpen
    return applies && words.length > 0 ? [note(rule, words.join(', '), phrases[rule].advice)] : []
  })
  const joined = joiningWord(text)
  if (joined !== null && !isOpen) {
    found.push(note('double', joined, `Two things at once (‘${joined}’): somebody may agree with one and not with the other. Ask two questions, or one of them.`))
  }
  const count = text.split(/\s+/u).filter((word) => /\p{L}/u.test(word)).length
  if (count > mostWords && question.type !== 'statement') {
    found.push(note('long', `${count} words`, `Shorten it to ${mostWords} words or fewer; put what explains it in the help.`))
  }
  return [...found, ...officeWords(text).map(([word, plainly]) => note('jargon', word, plainly))]
}

function officeWords(text: string): [word: string, advice: string][] {
  const listed = Object.entries(jargon)
    .filter(([word]) => new RegExp(`\\b${word}s?\\b`, 'iu').test(text))
    .map(([word, plainly]): [string, string] => [word, `Office language. Try ‘${plainly}’.`])
  const capitals = [...text.matchAll(/\b\p{Lu}[\p{Lu}\d&]+\b/gu)].map(([word]) => word).filter((word) => !knownCapitals.has(word))
  return [...listed, ...[...new Set(capitals)].map((word): [string, string] => [word, 'Not everybody knows these letters. Write them out.'])]
}
