import { and, eq, isNull, lt } from 'drizzle-orm'
import type { ResponsesDatabase } from './database'
import { sealedWaves } from './schema'

/** Lets an open wave close later. Nothing happens where it does already, or has closed. */
export async function extendSealedWave(database: ResponsesDatabase, slug: string, closesAt: string): Promise<void> {
  await database.update(sealedWaves).set({ closesAt }).where(and(eq(sealedWaves.slug, slug), isNull(sealedWaves.closedAt), lt(sealedWaves.closesAt, closesAt)))
}
