import { setImmediate } from 'node:timers/promises'
import { sealedWave, temporaryResponses } from '@/db/responses/testing'
import { receiptOf } from '@/lib/domain/credential/nullifier'
import type { Draw } from '@/lib/domain/linkage/draw'
import { opened, responseName } from '@/lib/domain/linkage/seized'
import type { SeizedWave } from '@/lib/domain/linkage/seized-wave'
import { type WaveTraffic, waveTraffic } from '@/lib/domain/linkage/traffic'
import { inventedSubmission, inventedSurvey } from './invented-answers'
import { seize } from './seize'
import type { Arrival, MakeStorage, Storage } from './storage'

/** Storing takes about so long: what comes within it arrives together, and what is seized within it is half stored. */
const storing = 20

export type WaveToRun = {
  make: MakeStorage
  /** How many are invited in each reporting group. */
  sizes: readonly number[]
  draw: Draw
}

/** Runs one wave over real files in a folder of its own, and seizes them at its moments and after close. */
export async function runWave({ make, sizes, draw }: WaveToRun): Promise<SeizedWave> {
  const traffic = waveTraffic(sizes, draw)
  const site = await temporaryResponses()
  try {
    await sealedWave(site.database, { survey: inventedSurvey, groups: traffic.groups.map(({ id, invited }) => ({ id, name: id, invited })) })
    // What is written is the same; only nobody waits until the disk has it.
    await site.database.$client.execute('PRAGMA synchronous = OFF')
    const storage = await make({ database: site.database, folder: site.folder, waveId: 'w1' })
    const arrivals = traffic.people.map((from) => ({ from, submission: inventedSubmission(from, 'w1', draw) }))
    const seizures = await play(storage, traffic, arrivals, (at) => seize(site.folder, at))
    const truth = new Map(arrivals.map(({ submission, from }) => [responseName(submission.responseId), from.id]))
    const receipts = new Map(arrivals.map(({ submission, from }) => [receiptOf(submission.nullifier), from.id]))
    return { known: { people: traffic.people, receipts }, truth, seizures: seizures.map(opened) }
  } finally {
    site.remove()
  }
}

/** Plays the traffic in its order: together what comes together, each night its end of day, each seizure at its moment. */
async function play<Taken>(storage: Storage, { people, seizures }: WaveTraffic, arrivals: readonly Arrival[], take: (at: number) => Taken): Promise<Taken[]> {
  const taken: Taken[] = []
  const left = [...seizures]
  let day = dayOf(people[0]?.submittedAt ?? 0)
  const takeUntil = (moment: number) => {
    while ((left[0] ?? Infinity) < moment) taken.push(take(left.shift() ?? 0))
  }
  for (const together of batches(arrivals)) {
    const at = together[0]?.from.submittedAt ?? 0
    takeUntil(at)
    for (; day < dayOf(at); day += 1) await storage.endOfDay((day + 1) * msOfDay - 1)
    const stored = storage.store(together)
    if ((left[0] ?? Infinity) < at + storing) {
      await setImmediate()
      takeUntil(at + storing)
    }
    await stored
  }
  const end = (day + 1) * msOfDay
  takeUntil(end)
  await storage.close(end)
  return [...taken, take(end)]
}

const msOfDay = 24 * 60 * 60_000
const dayOf = (at: number) => Math.floor(at / msOfDay)

function batches(arrivals: readonly Arrival[]): Arrival[][] {
  const lists: Arrival[][] = []
  for (const arrival of arrivals) {
    const last = lists.at(-1)
    const first = last?.[0]?.from.submittedAt ?? -Infinity
    if (last !== undefined && arrival.from.submittedAt < first + storing) last.push(arrival)
    else lists.push([arrival])
  }
  return lists
}
