import path from 'node:path'
import { markClosed } from '@/db/responses/close-wave'
import type { ResponsesDatabase } from '@/db/responses/database'
import type { Submission } from '@/db/responses/submission'
import { tidyResponses } from '@/db/responses/tidy'
import type { Answerer } from '@/lib/domain/linkage/traffic'
import { blankDeclared } from '@/lib/services/answer-close'
import { answerStore } from '@/lib/services/answer-store'
import { backUpResponses } from '@/lib/services/responses-backup'

/** A wave's database, and the folder in which everything stands that can be seized. */
export type Place = { database: ResponsesDatabase; folder: string; waveId: string }

/** What arrives together: an answer, and who sent it, which no storage is told; only leaks make use of it. */
export type Arrival = { submission: Submission; from: Answerer }

/** What is done with answers, by the real code or with one leak in it. Moments are as in the traffic. */
export type Storage = {
  store(arrivals: readonly Arrival[]): Promise<unknown>
  endOfDay(at: number): Promise<unknown>
  close(at: number): Promise<unknown>
}

export type MakeStorage = (place: Place) => Promise<Storage>

const dayOf = (at: number) => new Date(at).toISOString().slice(0, 10)

/** The site's own code, from the batch to the backup. */
export const realStorage: MakeStorage = async ({ database, folder, waveId }) => {
  const store = answerStore(() => database.$client)
  const backUp = (at: number) => backUpResponses(database, path.join(folder, 'backups'), dayOf(at))
  return {
    store: (arrivals) => Promise.all(arrivals.map(({ submission }) => store(submission))),
    endOfDay: backUp,
    async close(at) {
      await markClosed(database, waveId, new Date(at).toISOString())
      await blankDeclared(database, waveId)
      await tidyResponses(database.$client)
      await backUp(at)
    },
  }
}
