import { isAnsweredAlike, type WordingLink } from './survey-version'
import type { WordingChange } from './instrument'
import type { Question } from './question'
import { questionsOf, type Survey } from './survey'

/** A question against the one of the version before that it follows. */
export type QuestionDifference = {
  code: string
  words: string
  previous: { code: string; words: string } | null
  change: WordingChange
  /** Whether it is answered as before, so that the change may be called minor. */
  mayBeMinor: boolean
}

/** What a version changes: each of its questions, and those of the version before that it no longer asks. */
export type VersionDifference = { questions: QuestionDifference[]; dropped: { code: string; words: string }[] }

export function versionDifference(previous: Survey | null, next: Survey, links: readonly WordingLink[]): VersionDifference {
  const earlier = previous === null ? [] : questionsOf(previous)
  const linkOf = (code: string) => links.find((link) => link.code === code)
  const followed = new Set(links.flatMap((link) => link.previous ?? []))
  return {
    questions: questionsOf(next).map((question) => {
      const link = linkOf(question.code)
      const before = earlier.find(({ code }) => code === link?.previous)
      return {
        ...named(question),
        previous: before === undefined ? null : named(before),
        change: link?.change ?? 'first',
        mayBeMinor: before !== undefined && isAnsweredAlike(before, question),
      }
    }),
    dropped: earlier.filter(({ code }) => !followed.has(code)).map(named),
  }
}

function named({ code, text }: Question): { code: string; words: string } {
  return { code, words: text['en-GB'] }
}
