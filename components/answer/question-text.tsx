import { inLanguage, type LocalText } from '@/lib/domain/survey/language'

/** A text of the survey in the language that was chosen, marked as such: the page around it is in English. */
export function Words({ text, language }: { text: LocalText; language: string }) {
  const words = inLanguage(text, language)
  return language !== 'en-GB' && text[language] !== undefined ? <span lang={language}>{words}</span> : words
}
