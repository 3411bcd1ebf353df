import type { LocalText } from './language'
import type { Question } from './question'

export type Theme = { id: string; title: LocalText }
export type Section = { id: string; title: LocalText; introduction: LocalText | null; questions: Question[] }

/** A survey as it is designed, exported and, once a wave opens, frozen. Versions are counted apart from it. */
export type Survey = {
  format: 'golden-thread-survey'
  formatVersion: 1
  id: string
  title: LocalText
  introduction: LocalText | null
  /** The organisation's name, as it stands in the questions. */
  organisation: string
  /** Languages beside English, by BCP 47 tag. */
  languages: string[]
  themes: Theme[]
  sections: Section[]
  /** At most three, coarse, never required: who says this of themselves. Never joined from the roster. */
  characteristics: Question[]
  /** How the characteristics are used, in words; there where there are any. */
  characteristicsUse: LocalText | null
}

/** Every question in the order in which it is asked, characteristics last. */
export function questionsOf(survey: Pick<Survey, 'sections' | 'characteristics'>): Question[] {
  return [...survey.sections.flatMap(({ questions }) => questions), ...survey.characteristics]
}
