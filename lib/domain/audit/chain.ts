import type { AuditContent, AuditEntry } from './entry'

/** HMAC-SHA-256 of a text under the key of the log, in hexadecimal. The rules never see the key. */
export type Mac = (text: string) => string

/** Where the log ends: the number of its last entry and its hash. */
export type ChainEnd = { sequence: number; hash: string }

/** The end of a log without entries. */
export const chainBeginning: ChainEnd = { sequence: 0, hash: '0'.repeat(64) }

/**
 * The hash of an entry: over its number, all that it says, and the hash of the one before it. An array in JSON
 * has one reading, and the first word keeps it apart from whatever else the key seals.
 */
export function entryHash(mac: Mac, entry: Omit<AuditEntry, 'hash'>): string {
  return mac(
    JSON.stringify([
      'golden-thread audit entry 1',
      entry.sequence, entry.previousHash, entry.at,
      entry.actorKind, entry.actorId, entry.actorName, entry.actorRole,
      entry.action, entry.subjectKind, entry.subjectId, entry.subjectName,
      entry.phase, entry.intent, entry.before, entry.after,
    ]),
  )
}

/** Hangs contents on the end of the chain, one after another. */
export function chained(mac: Mac, end: ChainEnd, contents: readonly AuditContent[]): AuditEntry[] {
  const entries: AuditEntry[] = []
  for (const content of contents) {
    const last = entries.at(-1) ?? end
    const open = { ...content, sequence: last.sequence + 1, previousHash: last.hash }
    entries.push({ ...open, hash: entryHash(mac, open) })
  }
  return entries
}

/** The seal of the log's end, kept apart from the entries: only the key makes it, so a cut tail is missed. */
export function headSeal(mac: Mac, { sequence, hash }: ChainEnd): string {
  return mac(JSON.stringify(['golden-thread audit head 1', sequence, hash]))
}

/** Tells one key from another and nothing of either. */
export function keyMark(mac: Mac): string {
  return mac(JSON.stringify(['golden-thread audit key 1'])).slice(0, 16)
}
