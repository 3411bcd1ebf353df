const meansNothing = new Set(['', 'not applicable', 'n/a', 'na', 'prefer not to say'])

/** How an answer's words are compared: ‘Prefer_not-to-say’ is ‘prefer not to say’. */
export function plainWords(words: string): string {
  return words.trim().toLowerCase().replace(/[\s_-]+/g, ' ')
}

/** Blank, not applicable and prefer not to say are no valid answer, unless the instrument scores them. */
export function isMissing(words: string): boolean {
  return meansNothing.has(plainWords(words))
}
