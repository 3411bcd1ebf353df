import { and, eq, lt, notInArray } from 'drizzle-orm'
import { deletionStatement } from '@/db/site/end-wave'
import { readWave } from '@/db/site/read-waves'
import { asked, deletions, rosterMembers } from '@/db/site/schema'
import { tidySite } from '@/db/site/tidy-site'
import { leaverDays, type WaveDeletion } from '@/lib/domain/survey/retention'
import { londonDate } from '@/lib/platform/clock'
import { deleteAnswered } from './answer-retention'
import { audited } from './audit'
import { auditTrail, type AuditTrail } from './audit-trail'
import { auditedOnBoth } from './wave-audited'
import { inWaveLine } from './wave-line'

/** Deletes what the time is over for of a closed wave, and writes down, for everybody to read, how many that were. */
export function deleteDue(waveId: string, what: WaveDeletion, trail: AuditTrail = auditTrail()): Promise<void> {
  const { database } = trail
  return inWaveLine(async () => {
    const found = await readWave(database, waveId)
    if (found?.wave.state !== 'closed') return
    const { slug } = found.wave
    const day = londonDate(trail.now())
    if (what === 'asked') {
      const there = await database.$count(asked, eq(asked.waveId, waveId))
      await audited(
        { action: 'wave-deleted', actor: { kind: 'site' }, subject: { id: waveId }, before: null, after: { what, deleted: there } },
        { statements: [database.delete(asked).where(eq(asked.waveId, waveId)), deletionStatement(database, { kind: what, waveId, deleted: there, day })] },
        trail,
      )
    } else {
      await auditedOnBoth(
        { action: 'wave-deleted', actor: { kind: 'site' }, subject: { id: waveId }, before: null, after: { what } },
        async () => {
          const deleted = await deleteAnswered(slug, what)
          await database.batch([database.insert(deletions).values({ kind: what, waveId, deleted, day }).onConflictDoNothing()])
        },
        trail,
      )
    }
    await tidySite(database.$client)
  })
}

const day = 86_400_000

/** Deletes leavers whose time is over and who are in the ledger of no wave: the database refuses those who are. */
export async function deleteLeavers(trail: AuditTrail = auditTrail()): Promise<number> {
  const { database } = trail
  const before = new Date(trail.now().getTime() - leaverDays * day)
  const gone = and(lt(rosterMembers.leftAt, before), notInArray(rosterMembers.id, database.select({ id: asked.memberId }).from(asked)))
  const deleted = await database.$count(rosterMembers, gone)
  if (deleted === 0) return 0
  await audited(
    { action: 'leavers-deleted', actor: { kind: 'site' }, subject: { id: 'roster', name: 'Roster' }, before: null, after: { deleted } },
    {
      statements: [
        database.delete(rosterMembers).where(gone),
        database.insert(deletions).values({ kind: 'leavers', waveId: null, deleted, day: londonDate(trail.now()) }),
      ],
    },
    trail,
  )
  return deleted
}
