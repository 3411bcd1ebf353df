import { randomUUID } from 'node:crypto'

/** What a queue has seen since it began. `queued` and `done` differ by what waits or runs now. */
export type WriteCounters = { queued: number; done: number; incidents: number }

/** One line for every write of the process: strictly one at a time, in the order asked for. */
export type WriteQueue = {
  /** Tells one queue from another: a page, a route and the server must all name the same. */
  readonly id: string
  readonly counters: Readonly<WriteCounters>
  /**
   * Runs `task` when everything before it has ended, well or badly.
   * A task must not queue another and wait for it: it would wait for itself.
   */
  run<T>(task: () => Promise<T>): Promise<T>
  /** Counts a write that met a lock held by somebody outside the queue. */
  countIncident(): void
}

/** A queue of its own. A process has one: see `writeQueue()` in lib/services/database. */
export function createWriteQueue(): WriteQueue {
  const counters: WriteCounters = { queued: 0, done: 0, incidents: 0 }
  let last: Promise<unknown> = Promise.resolve()

  return {
    id: randomUUID(),
    counters,
    run(task) {
      counters.queued += 1
      const result = last.then(task).finally(() => {
        counters.done += 1
      })
      // The caller hears of a failure; the next task must not.
      last = result.catch(() => undefined)
      return result
    },
    countIncident() {
      counters.incidents += 1
    },
  }
}
