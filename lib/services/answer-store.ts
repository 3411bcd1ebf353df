import type { DatabaseClient } from '@/db/client'
import { storeSubmissions, type Submission } from '@/db/responses/submission'
import { tidyResponses } from '@/db/responses/tidy'
import { processWide } from '@/lib/platform/process-wide'
import { responsesDatabase } from './responses-database'

/** Stores a submission and answers whether it was counted. */
export type Store = (submission: Submission) => Promise<boolean>

type Waiting = { submission: Submission; resolve: (stored: boolean) => void; reject: (error: unknown) => void }

/** More at once would hold the queue of writes from others for too long. */
const largestBatch = 200

/** Stores a submission in this process's database: see `answerStore`. */
export function store(submission: Submission): Promise<boolean> {
  return processWide('answer-store', () => answerStore(() => responsesDatabase().$client))(submission)
}

/**
 * A store in one database. It answers false where a credential or code was spent before, or its wave has closed.
 * Those that arrive while others are being stored go together in the next batch. It answers when the batch is on the
 * disk and the files have been tidied, so that no order stands in them.
 */
export function answerStore(client: () => DatabaseClient): Store {
  const waiting: Waiting[] = []
  let running = false

  async function run(): Promise<void> {
    if (running) return
    running = true
    try {
      while (waiting.length > 0) await storeBatch(client(), waiting.splice(0, largestBatch))
    } finally {
      running = false
    }
  }

  return (submission) =>
    new Promise((resolve, reject) => {
      waiting.push({ submission, resolve, reject })
      void run()
    })
}

async function storeBatch(client: DatabaseClient, batch: readonly Waiting[]): Promise<void> {
  const outcome = await storeSubmissions(client, batch.map(({ submission }) => submission)).catch((error: unknown) => ({ error }))
  if ('error' in outcome) {
    // One that the database refuses must not take the others with it: each is tried alone, once.
    if (batch.length > 1) for (const one of batch) await storeBatch(client, [one])
    else batch[0]?.reject(outcome.error)
    return
  }
  // The answers are counted whatever comes of this; what it leaves, the timer tidies.
  await tidyResponses(client).catch(() => undefined)
  for (const [index, { resolve }] of batch.entries()) resolve(outcome[index] ?? false)
}
