import { eq } from 'drizzle-orm'
import type { ResponsesDatabase } from './database'
import { responses, sealedWaves } from './schema'

/** Writes the whole database into a new file, each table by its keys. Throws where the file is there already. */
export async function copyResponses({ $client }: ResponsesDatabase, file: string): Promise<void> {
  await $client.execute({ sql: 'VACUUM INTO ?', args: [file] })
}

/** How many answers each wave has, and whether it still takes more. */
export async function answersByWave(database: ResponsesDatabase): Promise<{ id: string; open: boolean; answers: number }[]> {
  const waves = await database.select({ id: sealedWaves.id, closedAt: sealedWaves.closedAt }).from(sealedWaves)
  return Promise.all(
    waves.map(async ({ id, closedAt }) => ({ id, open: closedAt === null, answers: await database.$count(responses, eq(responses.waveId, id)) })),
  )
}
