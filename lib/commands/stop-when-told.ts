import type { Server } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'

/** How long open lines may take to finish when the server is told to stop. */
const farewell = 3_000

/** What is to be ended, in the order in which it was begun. */
export type Ending = (() => unknown)[]

/** On a signal: ends what has been begun by then, newest first, and goes; a second signal goes at once. */
export function stopWhenTold(ending: Ending): void {
  const stop = async () => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1))
    await Promise.race([Promise.allSettled(ending.toReversed().map((end) => end())), wait(farewell)])
    process.exit(0)
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop())
}

/** Takes no further requests, and answers when those begun are done. */
export function closed(server: Server): Promise<void> {
  return new Promise((resolve) => {
    // A line that is kept open for a next request is idle once its answer is sent.
    const sweeping = setInterval(() => server.closeIdleConnections(), 50)
    server.close(() => {
      clearInterval(sweeping)
      resolve()
    })
  })
}
