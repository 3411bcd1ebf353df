import {
  countedByGroup, declaredRows, type DeclaredRow, markClosed, markKeyDestroyed, nullifiersOf, storeBlanked,
} from '@/db/responses/close-wave'
import type { ResponsesDatabase } from '@/db/responses/database'
import { tidyResponses } from '@/db/responses/tidy'
import { receiptOf } from '@/lib/domain/credential/nullifier'
import { blankedDeclared } from '@/lib/domain/survey/declared-blanking'
import { environment } from '@/lib/platform/environment'
import { destroyWaveKey } from '@/lib/platform/wave-key'
import { answerWave } from './answer-wave'
import { responsesDatabase } from './responses-database'

export type ClosedWave = { blanked: number; counted: { groupId: string; invited: number; counted: number }[] }

/**
 * Closes a wave on the answering side: takes nothing more, blanks what too few declare alike, destroys the key and
 * tidies the files. Stopped anywhere, it is done whole when called again. Null where there is no such wave.
 */
export async function closeWave(slug: string, now: Date): Promise<ClosedWave | null> {
  const database = responsesDatabase()
  const wave = await answerWave(slug)
  if (wave === null) return null
  await markClosed(database, wave.id, now.toISOString())
  const blanked = wave.blanked ?? (await blankDeclared(database, wave.id))
  destroyWaveKey(environment().dataDir, wave.id)
  await markKeyDestroyed(database, wave.id, now.toISOString())
  await tidyResponses(database.$client)
  const counts = await countedByGroup(database, wave.id)
  return { blanked, counted: wave.groups.map(({ id, invited }) => ({ groupId: id, invited, counted: counts.get(id) ?? 0 })) }
}

/** Blanks what fewer than five in a group declare alike, stores how many values that were, and answers it. */
export async function blankDeclared(database: ResponsesDatabase, waveId: string): Promise<number> {
  const groups = new Map<string, DeclaredRow[]>()
  for (const row of await declaredRows(database, waveId)) groups.set(row.groupId, [...(groups.get(row.groupId) ?? []), row])

  const outcomes = [...groups.values()].map((rows) => {
    // The first byte of what is packed is its format; each further one is a characteristic, 0 where it is blank.
    const after = blankedDeclared(rows.map(({ declared }) => [...declared.subarray(1)]))
    const changed = rows.flatMap(({ id, declared }, index) => {
      const packed = Buffer.from([declared[0] ?? 1, ...(after.rows[index] ?? [])])
      return packed.equals(declared) ? [] : [{ id, declared: packed }]
    })
    return { changed, blanked: after.blanked }
  })
  const blanked = outcomes.reduce((sum, one) => sum + one.blanked, 0)
  await storeBlanked(database, waveId, outcomes.flatMap(({ changed }) => changed), blanked)
  return blanked
}

/** The receipts of a closed wave, sorted, so that the list says nothing of order. Null while it is open. */
export async function waveReceipts(slug: string): Promise<string[] | null> {
  const wave = await answerWave(slug)
  if (wave?.closedAt == null) return null
  return (await nullifiersOf(responsesDatabase(), wave.id)).map(receiptOf).sort()
}
