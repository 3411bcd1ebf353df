import { randomBytes } from 'node:crypto'
import type { Actor } from '@/lib/domain/access/actor'
import { processWide } from '@/lib/platform/process-wide'

/** Bytes held for one session between two pages, in memory only: nothing of them is written to any disk. */
export type KeptFile<Notes> = { bytes: Uint8Array; notes: Notes; until: Date }

export const keptMinutes = 20
const minute = 60_000
const mostFiles = 10
const mostBytes = 50_000_000

/**
 * Files of one kind, each kept for whoever made it, in the session in which they made it, under a word by which they
 * come back to it. A file is forgotten after twenty minutes, when told to, at a restart, and where too much would be
 * held, the oldest first.
 */
export function keptFiles<Notes>(kind: string) {
  type Held = KeptFile<Notes> & { sessionId: string }
  const files = () => processWide(`kept-files.${kind}`, () => new Map<string, Held>())

  function get(actor: Actor, word: string, now: Date): KeptFile<Notes> | null {
    for (const [other, { until }] of files()) if (until <= now) files().delete(other)
    const held = files().get(word)
    return held?.sessionId === actor.sessionId ? held : null
  }

  return {
    get,
    keep(actor: Actor, bytes: Uint8Array, notes: Notes, now: Date): string {
      const all = files()
      const isFull = () => all.size >= mostFiles || [...all.values()].reduce((sum, held) => sum + held.bytes.length, bytes.length) > mostBytes
      for (const [word, { until }] of all) if (until <= now || isFull()) all.delete(word)
      const word = randomBytes(16).toString('base64url')
      all.set(word, { bytes, notes, until: new Date(now.getTime() + keptMinutes * minute), sessionId: actor.sessionId })
      return word
    },
    forget(actor: Actor, word: string, now: Date): void {
      if (get(actor, word, now) !== null) files().delete(word)
    },
  }
}
