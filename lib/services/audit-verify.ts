import { readAuditAfter, readAuditHead } from '@/db/site/read-audit'
import { keyMark } from '@/lib/domain/audit/chain'
import type { AuditEntry } from '@/lib/domain/audit/entry'
import { auditVerifier, type Verification } from '@/lib/domain/audit/verify'
import { sealHead, type SealedHead } from '@/lib/domain/audit/witness'
import { audited } from './audit'
import { auditTrail, type AuditTrail } from './audit-trail'

/** So many entries are held at once. */
const atOnce = 1_000
/** A log that is written to while it is read is read on to where it then ends. */
const mostRounds = 10

/** Reads the whole log and says what is wrong with it. Writes nothing, and holds nobody up. */
export async function verifyAudit(trail: AuditTrail = auditTrail()): Promise<Verification> {
  const witness = trail.witness.read()
  const verifier = auditVerifier(trail.mac, witness === 'unreadable' ? unreadable(trail) : witness)
  let at = 0
  for (let round = 0; ; round += 1) {
    const before = await readAuditHead(trail.database)
    at = await readOn(trail, verifier.read, at)
    const head = await readAuditHead(trail.database)
    if (head?.hash === before?.hash || round === mostRounds) return verifier.end(head)
  }
}

async function readOn(trail: AuditTrail, read: (entry: AuditEntry) => void, from: number): Promise<number> {
  let at = from
  for (;;) {
    const entries = await readAuditAfter(trail.database, at, atOnce)
    entries.forEach(read)
    at = entries.at(-1)?.sequence ?? at
    if (entries.length < atOnce) return at
  }
}

/** What stands in the file is not a witness: no seal is all noughts. */
function unreadable({ mac }: AuditTrail): SealedHead {
  return { sequence: 1, hash: '0'.repeat(64), seal: '0'.repeat(64), keyMark: keyMark(mac) }
}

/** Whether the owner's new witness was written, or why not. */
export type WitnessRenewal = { ok: true; sequence: number } | { ok: false; reason: 'empty' | 'not-right'; verification: Verification }

/**
 * Makes the witness anew, for an owner who has moved the log or put it back from a backup. Only where everything but
 * the file is right; that it was done is written into the log.
 */
export async function renewWitness(trail: AuditTrail = auditTrail()): Promise<WitnessRenewal> {
  const verification = await verifyAudit({ ...trail, witness: { ...trail.witness, read: () => null } })
  if (verification.entries === 0) return { ok: false, reason: 'empty', verification }
  if (verification.findings.some(({ kind }) => kind !== 'witness-missing')) return { ok: false, reason: 'not-right', verification }
  trail.witness.write(sealHead(trail.mac, verification.end))
  const written = await audited(
    {
      action: 'witness-renewed',
      actor: { kind: 'owner' },
      subject: { id: 'site', name: 'Audit log' },
      before: null,
      after: { entries: verification.entries, fingerprint: verification.end.hash },
    },
    { statements: [] },
    trail,
  )
  if (!written.ok) throw new Error('A note alone expects nothing')
  return { ok: true, sequence: written.sequence }
}
