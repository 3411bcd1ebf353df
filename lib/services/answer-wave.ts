import { readSealedWave, readSealedWaves, type SealedWave } from '@/db/responses/sealed-wave'
import { responsesDatabase } from './responses-database'

/** Whether answers to a wave are taken at a moment. */
export type WaveState = 'not-open-yet' | 'open' | 'closed'

export function waveState({ opensAt, closesAt, closedAt }: SealedWave, now: Date): WaveState {
  const moment = now.toISOString()
  if (moment < opensAt) return 'not-open-yet'
  return closedAt === null && moment < closesAt ? 'open' : 'closed'
}

/** A wave by the last word of its address. */
export function answerWave(slug: string): Promise<SealedWave | null> {
  return readSealedWave(responsesDatabase(), slug)
}

/** The addresses at which surveys are answered: each wave's page, and what its script reads. */
export async function answerAddresses(): Promise<string[]> {
  const waves = await readSealedWaves(responsesDatabase())
  return waves.flatMap(({ slug }) => [`/answer/${slug}`, `/answer/${slug}/wave.json`])
}
