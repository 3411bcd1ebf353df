import type { WaveTask } from '@/lib/domain/survey/wave-task'
import { auditTrail } from './audit-trail'
import { publish } from './publication'
import { tickWaves } from './wave-tick'

const everyMinute = 60_000
/** What failed is left alone for this long: each try is written into the audit log. */
const patience = 15 * everyMinute

type Warn = (message: string, error: unknown) => void

/** Looks once a minute what time has brought about of the waves, and does it. Answers how to stop. */
export function watchWaves(warn: Warn, now: () => number = Date.now): () => Promise<void> {
  const failedAt = new Map<string, number>()
  const nameOf = (task: WaveTask) => `${task.waveId} ${task.do}`
  const isResting = (task: WaveTask) => now() - (failedAt.get(nameOf(task)) ?? -patience) < patience
  const look = async () => {
    const { done, failed } = await tickWaves(auditTrail(), isResting)
    for (const task of done) failedAt.delete(nameOf(task))
    // Whoever is invited finds key and covenant published when they come.
    if (done.some((task) => isPublic(task))) await publish()
    for (const { task, error } of failed) {
      failedAt.set(nameOf(task), now())
      warn(`A wave (${task.waveId}) could not ${taskWords[task.do]}`, error)
    }
  }
  let looking = Promise.resolve()
  let waiting = false
  const timer = setInterval(() => {
    // A look that takes longer than a minute is not met by the next.
    if (waiting) return
    waiting = true
    looking = look().catch((error: unknown) => warn('The waves could not be looked after', error)).finally(() => { waiting = false })
  }, everyMinute)
  timer.unref()
  return async () => {
    clearInterval(timer)
    await looking
  }
}

function isPublic({ do: what }: WaveTask): boolean {
  return what === 'open' || what === 'close' || what === 'delete'
}

const taskWords: Record<WaveTask['do'], string> = { open: 'open', close: 'close', tally: 'be counted', letters: 'send its letters', delete: 'be deleted from' }
