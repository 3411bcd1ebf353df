import { tidyResponses } from '@/db/responses/tidy'
import { responsesDatabase } from './responses-database'

const everyMinute = 60_000

/**
 * Looks once a minute whether anything is left in the responses' log, and tidies it away: what a failed tidying
 * left, and whatever was written beside answers. Answers how to stop; stopping tidies once more.
 */
export function tidyOnTimer(warn: (message: string, error: unknown) => void): () => Promise<void> {
  const tidyNow = () =>
    tidyLeftovers().catch((error: unknown) => warn('The responses database could not be tidied', error))
  const timer = setInterval(() => void tidyNow(), everyMinute)
  timer.unref()
  return async () => {
    clearInterval(timer)
    await tidyNow()
  }
}

/** Tidies where the log holds anything; for the timer, before a backup and at the end. */
export async function tidyLeftovers(): Promise<void> {
  const client = responsesDatabase().$client
  if (client.protocol !== 'file') return
  const { rows } = await client.execute('PRAGMA wal_checkpoint(PASSIVE)')
  if (Number(rows[0]?.[1] ?? 0) > 0) await tidyResponses(client)
}
