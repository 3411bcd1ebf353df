import path from 'node:path'
import { migrateDatabase } from '../migrate'
import { openResponsesDatabase, type ResponsesDatabase } from './database'
import { insertSealedWave, type WaveToSeal } from './sealed-wave'
import { temporaryFolder } from '../testing'
import { createWriteQueue } from '../write-queue'

export type TestResponses = { database: ResponsesDatabase; folder: string; file: string; remove: () => void }

/** A migrated responses database in a real file, without waves. */
export async function temporaryResponses(): Promise<TestResponses> {
  const { folder, remove } = temporaryFolder()
  const file = path.join(folder, 'responses.db')
  const database = openResponsesDatabase({ url: `file:${file}`, authToken: null, queue: createWriteQueue() })
  await migrateDatabase(database, 'responses', process.cwd())
  return {
    database,
    folder,
    file,
    remove: () => {
      database.$client.close()
      remove()
    },
  }
}

/** An invented wave of two groups, open in 2026. */
export function aWave(fields: Partial<WaveToSeal> = {}): WaveToSeal {
  return {
    id: 'w1',
    slug: 'culture-pulse',
    survey: {
      format: 'golden-thread-survey', formatVersion: 1, id: 'pulse', title: { 'en-GB': 'Culture pulse' }, introduction: null,
      organisation: 'Anytown Council', languages: [], themes: [], sections: [], characteristics: [], characteristicsUse: null,
    },
    channels: ['credential', 'code'],
    covenantText: 'What we promise.',
    covenantHash: 'a'.repeat(64),
    publicKey: 'b'.repeat(64),
    opensAt: '2026-11-01T00:00:00.000Z',
    closesAt: '2026-12-01T00:00:00.000Z',
    groups: [
      { id: 'depot', name: 'Depot', invited: 40 },
      { id: 'offices', name: 'Offices', invited: 62 },
    ],
    ...fields,
  }
}

/** Seals an invented wave and answers it. */
export async function sealedWave(database: ResponsesDatabase, fields: Partial<WaveToSeal> = {}): Promise<WaveToSeal> {
  const wave = aWave(fields)
  await insertSealedWave(database, wave)
  return wave
}
