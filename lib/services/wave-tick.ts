import { readDeletions, readWaveRounds, readWavesInState, readWaveTally } from '@/db/site/read-waves'
import type { SiteDatabase } from '@/db/site/database'
import type { WaveWithSeal } from '@/db/site/read-waves'
import { waveTasks, type TimedWave, type WaveTask } from '@/lib/domain/survey/wave-task'
import { londonDate } from '@/lib/platform/clock'
import { auditTrail, type AuditTrail } from './audit-trail'
import { closeDueWave } from './wave-end'
import { sendDueLetters } from './wave-letters'
import { openDueWave } from './wave-open'
import { deleteDue, deleteLeavers } from './wave-retention'
import { tallyWave } from './wave-tally'

/** A task that could not be done, and what the program said of it. */
export type FailedTask = { task: WaveTask; error: unknown }

/**
 * Does what time has brought about of every wave: opening, letters, the daily count, closing, deleting. One that
 * fails does not hold up the others, and is due again at the next look. Answers what was done and what failed.
 */
export async function tickWaves(trail: AuditTrail = auditTrail(), skip: (task: WaveTask) => boolean = () => false): Promise<{ done: WaveTask[]; failed: FailedTask[] }> {
  const done: WaveTask[] = []
  const failed: FailedTask[] = []
  for (const found of await readWavesInState(trail.database, ['scheduled', 'open', 'closed'])) {
    const now = trail.now()
    const tasks = waveTasks(await timed(trail.database, found), now.toISOString(), londonDate(now))
    for (const task of tasks.filter((one) => !skip(one))) {
      try {
        await perform(task, trail)
        done.push(task)
      } catch (error) {
        failed.push({ task, error })
      }
    }
  }
  await deleteLeavers(trail)
  return { done, failed }
}

async function perform(task: WaveTask, trail: AuditTrail): Promise<void> {
  switch (task.do) {
    case 'open': {
      const opening = await openDueWave(task.waveId, trail)
      if (!opening.ok && 'problems' in opening) throw new Error(opening.problems.join(' '))
      return
    }
    case 'close':
      await closeDueWave(task.waveId, trail)
      return
    case 'tally':
      return tallyWave(task.waveId, trail)
    case 'letters':
      // Some at a time, so that a step that somebody asks for comes between.
      for (let more = true; more;) ({ more } = await sendDueLetters(task.waveId, trail))
      return
    case 'delete':
      return deleteDue(task.waveId, task.what, trail)
  }
}

async function timed(database: SiteDatabase, { wave }: WaveWithSeal): Promise<TimedWave> {
  const [rounds, tally, deleted] = [await readWaveRounds(database, wave.id), await readWaveTally(database, wave.id), await readDeletions(database, wave.id)]
  return { ...wave, rounds, talliedOn: tally?.day ?? null, deleted: deleted.map(({ kind }) => kind) }
}
