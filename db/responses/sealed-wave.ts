import { asc, eq } from 'drizzle-orm'
import type { ResponsesDatabase } from './database'
import { codeHashes, reportingGroups, sealedWaves } from './schema'

type WaveRow = typeof sealedWaves.$inferSelect
export type ReportingGroup = Omit<typeof reportingGroups.$inferSelect, 'waveId'>

/** A wave as answering knows it. */
export type SealedWave = WaveRow & { groups: ReportingGroup[] }

/** What is sealed. The order of the groups is of no account. */
export type WaveToSeal = Omit<WaveRow, 'groupCount' | 'closedAt' | 'keyDestroyedAt' | 'blanked'> & { groups: ReportingGroup[] }

/** Stores a wave as it opens, whole. Throws where its slug or id is taken or a group is too small. */
export async function insertSealedWave(database: ResponsesDatabase, { groups, ...wave }: WaveToSeal): Promise<void> {
  await database.batch([
    database.insert(sealedWaves).values({ ...wave, groupCount: groups.length }),
    ...groups.map((group) => database.insert(reportingGroups).values({ ...group, waveId: wave.id })),
  ])
}

export async function readSealedWave(database: ResponsesDatabase, slug: string): Promise<SealedWave | null> {
  const [wave] = await database.select().from(sealedWaves).where(eq(sealedWaves.slug, slug))
  if (wave === undefined) return null
  return { ...wave, groups: await groupsOf(database, wave.id) }
}

/** Every wave that was ever sealed, by slug. */
export async function readSealedWaves(database: ResponsesDatabase): Promise<SealedWave[]> {
  const waves = await database.select().from(sealedWaves).orderBy(asc(sealedWaves.slug))
  return Promise.all(waves.map(async (wave) => ({ ...wave, groups: await groupsOf(database, wave.id) })))
}

function groupsOf(database: ResponsesDatabase, waveId: string): Promise<ReportingGroup[]> {
  const { id, name, invited } = reportingGroups
  return database.select({ id, name, invited }).from(reportingGroups).where(eq(reportingGroups.waveId, waveId)).orderBy(asc(id))
}

/** Stores the hashes of printed codes; throws where a group would have more of them than people invited. */
export async function insertCodeHashes(
  database: ResponsesDatabase,
  waveId: string,
  codes: readonly { hash: Uint8Array; groupId: string }[],
): Promise<void> {
  const [first, ...rest] = codes.map(({ hash, groupId }) =>
    database.insert(codeHashes).values({ waveId, hash: Buffer.from(hash), groupId }),
  )
  if (first !== undefined) await database.batch([first, ...rest])
}
