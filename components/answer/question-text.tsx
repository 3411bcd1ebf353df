import { inLanguage, type LocalText } from '@/lib/domain/survey/language'

/** A text of the survey in the language that was chosen; marked as English where it has no translation. */
export function Words({ text, language }: { text: LocalText; language: string }) {
  const words = inLanguage(text, language)
  return language !== 'en-GB' && text[language] === undefined ? <span lang="en-GB">{words}</span> : words
}
