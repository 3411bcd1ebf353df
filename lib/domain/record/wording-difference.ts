import { diffArrays } from 'diff'

export type WordingPart = { kind: 'same' | 'left-out' | 'inserted'; words: string }

/** How a later wording differs from an earlier one, word by word. */
export type WordingDifference = {
  parts: WordingPart[]
  /** Runs of words that the later wording leaves out, as the earlier one prints them. */
  leftOut: string[]
  /** Runs of words that only the later wording has. */
  inserted: string[]
  leftOutCount: number
  insertedCount: number
}

/** A printed word, and what of it counts. */
type Word = { printed: string; bare: string }

function wordsOf(text: string): string[] {
  return text.trim().split(/\s+/u).filter((word) => word !== '')
}

/**
 * A word without its capitals and the punctuation at its ends, which say nothing of what was promised. A currency
 * sign and a % do.
 */
function bare(word: string): string {
  return word.toLowerCase().replace(/^[^\p{L}\p{N}\p{Sc}]+|[^\p{L}\p{N}\p{Sc}%]+$/gu, '')
}

/**
 * Compares two wordings word by word; capitals, and punctuation at the ends of words, do not count.
 * A dash that stands alone is no word.
 */
export function wordingDifference(earlier: string, later: string): WordingDifference {
  // Each word is bared once: a comparison of two long wordings asks for it thousands of times.
  const words = (text: string) =>
    wordsOf(text)
      .map((printed): Word => ({ printed, bare: bare(printed) }))
      .filter((word) => word.bare !== '')
  const changes = diffArrays(words(earlier), words(later), {
    comparator: (left, right) => left.bare === right.bare,
  })
  const parts = changes.map((change): WordingPart => ({
    kind: change.added ? 'inserted' : change.removed ? 'left-out' : 'same',
    words: change.value.map((word) => word.printed).join(' '),
  }))
  const runs = (kind: WordingPart['kind']) => parts.filter((part) => part.kind === kind).map((part) => part.words)
  const count = (list: string[]) => list.reduce((sum, run) => sum + wordsOf(run).length, 0)
  const leftOut = runs('left-out')
  const inserted = runs('inserted')
  return { parts, leftOut, inserted, leftOutCount: count(leftOut), insertedCount: count(inserted) }
}

/** Whether the later wording has other words than the earlier one. */
export function isWordedDifferently(difference: WordingDifference): boolean {
  return difference.leftOut.length > 0 || difference.inserted.length > 0
}
