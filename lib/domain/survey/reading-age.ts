import { fleschKincaid } from 'flesch-kincaid'
import { syllable } from 'syllable'
import { baseLanguage } from './language'
import { questionsOf, type Survey } from './survey'

/**
 * The age at which a pupil reads English text with ease: the Flesch–Kincaid grade (Kincaid and others, Derivation
 * of New Readability Formulas for Navy Enlisted Personnel, 1975) and 5 years, in whole years, never below 5. Null
 * where there are no words. It counts syllables and lengths only; of a few words it says little.
 */
export function readingAge(text: string): number | null {
  const sentences = text.split(/[.!?\n]+/u).filter((sentence) => /\p{L}/u.test(sentence))
  const words = sentences.flatMap((sentence) => sentence.split(/\s+/u)).filter((word) => /\p{L}/u.test(word))
  if (words.length === 0) return null
  const grade = fleschKincaid({ sentence: sentences.length, word: words.length, syllable: Math.max(words.length, syllable(text)) })
  return Math.max(5, Math.round(grade + 5))
}

/** The reading age of all that a survey says in English: introductions, questions, help. */
export function surveyReadingAge(survey: Survey): number | null {
  const texts = [
    survey.introduction,
    ...survey.sections.map(({ introduction }) => introduction),
    ...questionsOf(survey).flatMap(({ text, help }) => [text, help]),
    survey.characteristicsUse,
  ]
  return readingAge(texts.flatMap((text) => text?.[baseLanguage] ?? []).map((text) => `${text}.`).join('\n'))
}
