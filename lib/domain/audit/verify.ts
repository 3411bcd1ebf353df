import { chainBeginning, entryHash, keyMark, type ChainEnd, type Mac } from './chain'
import type { AuditEntry } from './entry'
import type { AuditFinding } from './finding'
import { isSealed, type SealedHead } from './witness'

/** What was read of a log from its beginning, and what came of reading it. */
export type Verification = {
  entries: number
  end: ChainEnd
  /** Intents whose act was neither confirmed nor given up: not a fault of the log, but for somebody to look at. */
  openIntents: number[]
  findings: AuditFinding[]
}

export type Verifier = {
  /** Takes the next entry, in the order of their numbers. */
  read(entry: AuditEntry): void
  /** Ends the reading, where the database says the log ends; null where it does not say. */
  end(head: SealedHead | null): Verification
}

/** So many findings say enough. */
const mostFindings = 20

/** Reads a log through, entry by entry, whatever its length. The witness is the data folder's; null: it has none. */
export function auditVerifier(mac: Mac, witness: SealedHead | null): Verifier {
  const findings: AuditFinding[] = []
  const openIntents = new Set<number>()
  let entries = 0
  let end = chainBeginning
  let witnessed: string | null = null
  const find = (finding: AuditFinding) => {
    if (findings.length < mostFindings) findings.push(finding)
  }

  return {
    read(entry) {
      entries += 1
      if (entry.sequence > end.sequence + 1) find({ kind: 'missing', from: end.sequence + 1, to: entry.sequence - 1 })
      else if (entry.sequence <= end.sequence || entry.previousHash !== end.hash) {
        find({ kind: 'out-of-order', sequence: entry.sequence })
      }
      if (entryHash(mac, entry) !== entry.hash) find({ kind: 'changed', sequence: entry.sequence })
      if (entry.phase === 'intent') openIntents.add(entry.sequence)
      if (entry.intent !== null) openIntents.delete(entry.intent)
      if (entry.sequence === witness?.sequence) witnessed = entry.hash
      end = { sequence: entry.sequence, hash: entry.hash }
    },
    end(head) {
      const strange = [head, witness].some((one) => one !== null && one.keyMark !== keyMark(mac) && !isSealed(mac, one))
      const ends = strange ? [{ kind: 'other-key' as const }] : [...headFindings(head), ...witnessFindings()]
      return { entries, end, openIntents: [...openIntents], findings: [...ends, ...findings] }
    },
  }

  function headFindings(head: SealedHead | null): AuditFinding[] {
    if (head === null) return entries === 0 ? [] : [{ kind: 'head-missing' }]
    if (!isSealed(mac, head)) return [{ kind: 'head-forged' }]
    if (head.sequence > end.sequence) return [{ kind: 'tail-cut', last: end.sequence, head: head.sequence, told: 'database' }]
    if (head.sequence < end.sequence) return [{ kind: 'tail-added', last: end.sequence, head: head.sequence }]
    return head.hash === end.hash ? [] : [{ kind: 'head-differs', sequence: end.sequence }]
  }

  /** The file may lag behind by what was written as the machine fell; it may never be ahead. */
  function witnessFindings(): AuditFinding[] {
    if (witness === null) return entries === 0 ? [] : [{ kind: 'witness-missing' }]
    if (!isSealed(mac, witness)) return [{ kind: 'witness-forged' }]
    if (witness.sequence > end.sequence) {
      return [{ kind: 'tail-cut', last: end.sequence, head: witness.sequence, told: 'file' }]
    }
    return witnessed === witness.hash ? [] : [{ kind: 'witness-differs', sequence: witness.sequence }]
  }
}
