import { and, eq, isNull } from 'drizzle-orm'
import type { ResponsesDatabase } from './database'
import { responses, sealedWaves, spentNullifiers } from './schema'

/** Closes a wave, once: from here nothing more is taken. */
export async function markClosed(database: ResponsesDatabase, waveId: string, closedAt: string): Promise<void> {
  await database.update(sealedWaves).set({ closedAt }).where(and(eq(sealedWaves.id, waveId), isNull(sealedWaves.closedAt)))
}

export type DeclaredRow = { id: Buffer; groupId: string; declared: Buffer }

export function declaredRows(database: ResponsesDatabase, waveId: string): Promise<DeclaredRow[]> {
  const { id, groupId, declared } = responses
  return database.select({ id, groupId, declared }).from(responses).where(eq(responses.waveId, waveId))
}

/** Stores what declared values are left, and how many were blanked, in one batch. */
export async function storeBlanked(
  database: ResponsesDatabase,
  waveId: string,
  changed: readonly Pick<DeclaredRow, 'id' | 'declared'>[],
  blanked: number,
): Promise<void> {
  await database.batch([
    database.update(sealedWaves).set({ blanked }).where(eq(sealedWaves.id, waveId)),
    ...changed.map(({ id, declared }) => database.update(responses).set({ declared }).where(eq(responses.id, id))),
  ])
}

export async function markKeyDestroyed(database: ResponsesDatabase, waveId: string, keyDestroyedAt: string): Promise<void> {
  const open = and(eq(sealedWaves.id, waveId), isNull(sealedWaves.keyDestroyedAt))
  await database.update(sealedWaves).set({ keyDestroyedAt }).where(open)
}

/** Every spent nullifier of a wave. */
export async function nullifiersOf(database: ResponsesDatabase, waveId: string): Promise<Uint8Array[]> {
  const rows = await database.select({ nullifier: spentNullifiers.nullifier }).from(spentNullifiers).where(eq(spentNullifiers.waveId, waveId))
  return rows.map(({ nullifier }) => nullifier)
}

/** How many answers each group has. */
export async function countedByGroup(database: ResponsesDatabase, waveId: string): Promise<Map<string, number>> {
  const rows = await declaredRows(database, waveId)
  const counts = new Map<string, number>()
  for (const { groupId } of rows) counts.set(groupId, (counts.get(groupId) ?? 0) + 1)
  return counts
}
