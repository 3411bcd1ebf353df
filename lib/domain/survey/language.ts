/** The language every survey is written in; others stand beside it. */
export const baseLanguage = 'en-GB'

/** A text in English, and in as many other languages as it has been translated to, by BCP 47 tag. */
export type LocalText = { 'en-GB': string; [language: string]: string }

/** What a reader of this language is shown: English where there is no translation. */
export function inLanguage(text: LocalText, language: string): string {
  return text[language] ?? text[baseLanguage]
}
