import type { CommentCounts } from './comment-groups'
import { coarserLists } from './coarser-lists'
import { decideList, type WaveDeciding, type WaveDecision } from './decide-list'
import { sealedListProblems, type SealedList } from './sealed-tables'
import type { WaveAnswers } from './wave-tables'

/** Refused: which table, and the nearest coarser list that is safe, in words; null where not even everybody may be shown. */
export type WaveOutcome =
  | { kind: 'decided'; decision: WaveDecision }
  | { kind: 'refused'; table: string; nearest: { words: readonly string[]; list: SealedList; decision: WaveDecision } | null }

/** So many lists are tried before a wave is given up. */
const tries = 60

/**
 * Decides once, at the close of a wave, all that will be shown of it (`decideList`). Where a table must be refused, the
 * nearest coarser list that is safe is looked for and offered: table by table the first of `coarserLists` that passes.
 */
export async function decideWave(list: SealedList, answers: WaveAnswers, deciding: WaveDeciding, comments: readonly CommentCounts[] = []): Promise<WaveOutcome> {
  const first = await decideList(list, answers, deciding, comments)
  if (first.kind === 'decided') return first
  let left = tries
  let at = { list, refused: first.table, words: [] as readonly string[] }
  const settled = new Set<string>()
  while (left > 0) {
    let next: typeof at | null = null
    for (const coarser of coarserLists(at.list, at.refused, answers)) {
      if (sealedListProblems(coarser.list).length > 0) continue
      if (left-- <= 0) break
      const outcome = await decideList(coarser.list, answers, deciding, comments)
      const words = [...at.words, coarser.words]
      // A list of which nothing is left is no offer.
      if (outcome.kind === 'decided' && outcome.decision.tables.every(({ shown }) => shown.length === 0)) return { kind: 'refused', table: first.table, nearest: null }
      if (outcome.kind === 'decided') return { kind: 'refused', table: first.table, nearest: { words, list: coarser.list, decision: outcome.decision } }
      if (outcome.table !== at.refused && !settled.has(outcome.table)) {
        next = { list: coarser.list, refused: outcome.table, words }
        break
      }
    }
    if (next === null) break
    settled.add(at.refused)
    at = next
  }
  return { kind: 'refused', table: first.table, nearest: null }
}
