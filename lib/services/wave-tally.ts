import { countCollected } from '@/db/site/ledger-counts'
import { readWave } from '@/db/site/read-waves'
import { waveCollected, waveTallies } from '@/db/site/schema'
import { sql } from 'drizzle-orm'
import { londonDate } from '@/lib/platform/clock'
import { answersTaken } from './answer-retention'
import { auditTrail, type AuditTrail } from './audit-trail'

/**
 * Counts an open wave, once a day: the total in tens, and how many of each group have collected. Between two counts
 * nothing that is shown moves, so that nobody can watch a number while somebody answers.
 */
export async function tallyWave(id: string, { database, now }: AuditTrail = auditTrail()): Promise<void> {
  const found = await readWave(database, id)
  if (found?.wave.state !== 'open') return
  const countedTens = Math.floor((await answersTaken(found.wave.slug)) / 10) * 10
  const collected = await countCollected(database, id)
  const day = londonDate(now())
  await database.batch([
    database.insert(waveTallies).values({ waveId: id, day, countedTens }).onConflictDoUpdate({ target: waveTallies.waveId, set: { day, countedTens } }),
    ...collected.map((row) =>
      database.insert(waveCollected).values({ waveId: id, channel: 'credential' as const, ...row }).onConflictDoUpdate({
        target: [waveCollected.waveId, waveCollected.groupId, waveCollected.channel], set: { collected: sql`excluded.collected` },
      })),
  ])
}
