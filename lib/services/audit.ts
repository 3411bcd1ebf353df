import { setTimeout as wait } from 'node:timers/promises'
import type { SQL } from 'drizzle-orm'
import { appendAudit, type AuditLink, type Statement } from '@/db/site/append-audit'
import { hasIntentEnded, readAuditAfter, readAuditHash, readAuditHead } from '@/db/site/read-audit'
import { chainBeginning, chained } from '@/lib/domain/audit/chain'
import { contentOf, type AuditContent } from '@/lib/domain/audit/entry'
import type { AuditNote } from '@/lib/domain/audit/note'
import { isSealed, sealHead, type SealedHead } from '@/lib/domain/audit/witness'
import { log } from '@/lib/platform/log'
import { auditTrail, type AuditTrail } from './audit-trail'

/** Written whole, or nothing of it because what was expected did not hold any more. */
export type Audited = { ok: true; sequence: number } | { ok: false; reason: 'not-as-expected' }

/** What is changed, and what must still hold for it to be changed. */
export type AuditedChange = { statements: readonly Statement[]; onlyIf?: SQL }

const brokenWords =
  'The audit log does not end as this site sealed it, so nothing that belongs into it can be done: run npm run ' +
  'audit:verify, and put back the key (AUDIT_KEY, or secrets.json) or a backup'

/** Other processes can come between only on a database server, and not for ever. */
const mostTries = 20

/**
 * Makes a change and writes down who made it, in one batch: there is neither without the other. Constraint errors of
 * `statements` are thrown, for whoever wrote them to know.
 */
export function audited(
  notes: AuditNote | readonly [AuditNote, ...AuditNote[]],
  change: AuditedChange,
  trail: AuditTrail = auditTrail(),
): Promise<Audited> {
  const list: readonly AuditNote[] = 'action' in notes ? [notes] : notes
  const at = trail.now()
  return append(list.map((note) => contentOf(note, at, { phase: 'done', intent: null })), change, trail)
}

/**
 * For a change of anything but the site's own database: writes down the intent, acts, and writes down that it was
 * confirmed, or given up where the act threw. `act` must do no harm if it is done twice: after a fall in between,
 * the intent stands open and is to be taken up again.
 */
export async function auditedElsewhere<T>(note: AuditNote, act: () => Promise<T>, trail: AuditTrail = auditTrail()): Promise<T> {
  const content = contentOf(note, trail.now(), { phase: 'intent', intent: null })
  const intent = await append([content], { statements: [] }, trail)
  if (!intent.ok) throw new Error('An intent expects nothing')
  return actAndEnd(content, intent.sequence, act, trail)
}

/**
 * Takes up an intent that stands open, as after a fall between the act and its confirmation: acts once more, which
 * does no harm, and writes down what came of it. Null where there is no such intent, or it has come to its end.
 */
export async function takenUpElsewhere<T>(sequence: number, act: () => Promise<T>, trail: AuditTrail = auditTrail()): Promise<T | null> {
  const [entry] = await readAuditAfter(trail.database, sequence - 1, 1)
  if (entry === undefined || entry.sequence !== sequence || entry.phase !== 'intent') return null
  if (await hasIntentEnded(trail.database, sequence)) return null
  const { sequence: _, previousHash: __, hash: ___, ...content } = entry
  return actAndEnd(content, sequence, act, trail)
}

async function actAndEnd<T>(content: AuditContent, intent: number, act: () => Promise<T>, trail: AuditTrail): Promise<T> {
  const end = (phase: 'confirmed' | 'given-up') =>
    append([{ ...content, at: trail.now().toISOString(), phase, intent }], { statements: [] }, trail)
  let result: T
  try {
    result = await act()
  } catch (error) {
    await end('given-up')
    throw error
  }
  await end('confirmed')
  return result
}

function append(contents: AuditContent[], { statements, onlyIf }: AuditedChange, trail: AuditTrail): Promise<Audited> {
  return trail.line.run(async () => {
    for (let attempt = 0; attempt < mostTries; attempt += 1) {
      const before = await readAuditHead(trail.database)
      // Going on from a head that somebody else wrote would put our seal on theirs.
      if (before !== null && !isSealed(trail.mac, before)) throw new Error(brokenWords)
      const links = chained(trail.mac, before ?? chainBeginning, contents).map((entry): AuditLink => ({
        entry,
        head: sealHead(trail.mac, entry),
      }))
      const [first, ...rest] = links
      if (first === undefined) throw new Error('What is audited has a note')
      const appended = await appendAudit(trail.database, [first, ...rest], statements, onlyIf)
      if (appended === 'not-as-expected') return { ok: false, reason: 'not-as-expected' }
      if (appended === 'out-of-turn') {
        // Two that try again at once would go on meeting.
        await wait(Math.random() * 20 * (attempt + 1))
        continue
      }
      const { head } = rest.at(-1) ?? first
      await moveWitness(trail, before, head)
      return { ok: true, sequence: head.sequence }
    }
    throw new Error('The audit log is being written to by so many that nothing more can be added')
  })
}

/**
 * Moves the file that witnesses the log's end on, unless it contradicts the log: then it stays as it is, since it is
 * all that still tells. What was just written stands, whatever becomes of the file.
 */
async function moveWitness(trail: AuditTrail, before: SealedHead | null, head: SealedHead): Promise<void> {
  try {
    if (await witnesses(trail, before)) trail.witness.write(head)
    else log.warn('The audit log is not what its witness in the data folder says: run npm run audit:verify')
  } catch (error) {
    log.warn('The file that witnesses the audit log could not be written', error)
  }
}

async function witnesses(trail: AuditTrail, before: SealedHead | null): Promise<boolean> {
  const witness = trail.witness.read()
  if (witness === null) return before === null
  if (witness === 'unreadable' || !isSealed(trail.mac, witness) || before === null) return false
  if (witness.sequence === before.sequence) return witness.hash === before.hash
  // It lags behind where the machine fell in between, or where another machine wrote.
  return (await readAuditHash(trail.database, witness.sequence)) === witness.hash
}
