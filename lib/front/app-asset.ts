import type { Fetch } from './assets'
import { hashOf } from './asset-names'
import { packQuickly } from './compress'
import type { HeldFile } from './generation'

/** A file of the app's build by its address, packed and in memory, or undefined where there is none. */
export type AppAsset = (address: string) => Promise<HeldFile | undefined>

/** More files than a build has. */
const most = 2_000

/**
 * The files that signed-in pages load: style, script, fonts. Each is asked of the app once; its name changes with its
 * bytes.
 */
export function appAssets(fetch: Fetch): AppAsset {
  const held = new Map<string, Promise<HeldFile | undefined>>()

  async function take(address: string): Promise<HeldFile | undefined> {
    const { status, type, body } = await fetch(address)
    if (status !== 200) return undefined
    const packed = await packQuickly(body, type)
    const bodies = { identity: body, ...packed }
    const codings = (['br', 'gzip'] as const).filter((coding) => packed[coding] !== undefined)
    return { kind: 'asset', address, file: address, type, hash: hashOf(body), codings, packedHard: false, bodies }
  }

  return async (address) => {
    const known = held.get(address)
    if (known !== undefined) return known
    const taking = take(address)
    if (held.size >= most) held.clear()
    held.set(address, taking)
    const file = await taking.catch(() => undefined)
    // What is not there may be a stranger's invention, and is not remembered.
    if (file === undefined) held.delete(address)
    return file
  }
}
