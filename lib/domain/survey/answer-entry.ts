/**
 * How somebody came to the survey's page: on a device of their own, at a tablet that many share, or keying in what
 * others returned on paper. It changes what the page keeps and how it goes on, and nothing of what is counted.
 */
export const answerEntries = ['own', 'tablet', 'keyed'] as const
export type AnswerEntry = (typeof answerEntries)[number]

/** What an address or a form asks for; a device of one's own where it is none of them. */
export function readEntry(word: string | null | undefined): AnswerEntry {
  return answerEntries.find((entry) => entry === word) ?? 'own'
}

/** The address of a survey's page, entered in this way. */
export function entryAddress(slug: string, entry: AnswerEntry): string {
  return entry === 'own' ? `/answer/${slug}` : `/answer/${slug}?entry=${entry}`
}
