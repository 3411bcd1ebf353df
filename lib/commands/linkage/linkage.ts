import { attack, type ChannelResult, practised } from '@/lib/domain/linkage/attack'
import { seededDraw } from '@/lib/domain/linkage/draw'
import type { SeizedWave } from '@/lib/domain/linkage/seized-wave'
import { runWave } from './run-wave'
import type { MakeStorage } from './storage'

export const permutations = 10_000

/** `practice` waves are the attacker's own; `waves` are attacked. `sizes`: how many are invited in each group. */
export type LinkageRun = { make: MakeStorage; sizes: readonly number[]; practice: number; waves: number; seed: number }

/** Runs waves over a storage and attacks what is seized of them, a result a channel. */
export async function linkage({ make, sizes, practice, waves, seed }: LinkageRun): Promise<ChannelResult[]> {
  const draw = seededDraw(seed)
  const run = async (count: number) => {
    const seized: SeizedWave[] = []
    for (let wave = 0; wave < count; wave += 1) seized.push(await runWave({ make, sizes, draw }))
    return seized
  }
  const plans = practised(await run(practice), draw)
  return attack(await run(waves), plans, permutations, draw)
}
