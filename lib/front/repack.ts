import { packHard } from './compress'
import { type Generation, filesOf } from './generation'
import { type Store, replaceForms, replaceManifest } from './generation-store'

/**
 * Packs a published generation as small as it goes, one file after another, while it is being served.
 * Stops when told; the next generation takes up what is left.
 */
export async function repack(store: Store, generation: Generation, stopped: () => boolean): Promise<void> {
  const quick = filesOf(generation).filter((file) => !file.packedHard)
  for (const file of quick) {
    if (stopped()) break
    const packed = await packHard(file.bodies.identity, file.type)
    if (stopped()) break
    file.bodies = { ...file.bodies, ...packed }
    file.codings = (['br', 'gzip'] as const).filter((coding) => file.bodies[coding] !== undefined)
    await replaceForms(store, generation, file)
    file.packedHard = true
  }
  if (quick.length > 0) await replaceManifest(store, generation)
}
