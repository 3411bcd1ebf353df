import { storeSubmissions, type Submission } from '@/db/responses/submission'
import { tidyResponses } from '@/db/responses/tidy'
import { processWide } from '@/lib/platform/process-wide'
import { responsesDatabase } from './database'

type Waiting = { submission: Submission; resolve: (stored: boolean) => void; reject: (error: unknown) => void }
type Gathering = { waiting: Waiting[]; running: boolean }

/** More at once would hold the queue of writes from others for too long. */
const largestBatch = 200

const gathering = () => processWide<Gathering>('answer-store', () => ({ waiting: [], running: false }))

/**
 * Stores a submission and answers whether it was counted: false where its credential or code was spent before,
 * or its wave has closed. Those that arrive while others are being stored go together in the next batch. It
 * answers when the batch is on the disk and the files have been tidied, so that no order stands in them.
 */
export function store(submission: Submission): Promise<boolean> {
  return new Promise((resolve, reject) => {
    gathering().waiting.push({ submission, resolve, reject })
    void run()
  })
}

async function run(): Promise<void> {
  const state = gathering()
  if (state.running) return
  state.running = true
  try {
    while (state.waiting.length > 0) await storeBatch(state.waiting.splice(0, largestBatch))
  } finally {
    state.running = false
  }
}

async function storeBatch(batch: Waiting[]): Promise<void> {
  const client = responsesDatabase().$client
  const outcome = await storeSubmissions(client, batch.map(({ submission }) => submission)).catch((error: unknown) => ({ error }))
  if ('error' in outcome) {
    // One that the database refuses must not take the others with it: each is tried alone, once.
    if (batch.length > 1) for (const one of batch) await storeBatch([one])
    else batch[0]?.reject(outcome.error)
    return
  }
  // The answers are counted whatever comes of this; what it leaves, the timer tidies.
  await tidyResponses(client).catch(() => undefined)
  for (const [index, { resolve }] of batch.entries()) resolve(outcome[index] ?? false)
}
