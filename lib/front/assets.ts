import { addressesInStyle, assetName } from './asset-names'

/** What the app answered for one address. */
export type Rendered = { status: number; type: string; body: Buffer }

/** Asks the app for an address. */
export type Fetch = (address: string) => Promise<Rendered>

/** A framework file under its public name. */
export type Asset = { address: string; file: string; type: string; body: Buffer }

/** Finds the public form of framework files, each once. */
export type AssetShelf = {
  /** The asset, and with a style sheet the files that it names. */
  take(address: string): Promise<Asset[]>
}

/** A shelf for one build of the app: its files never change, so each is fetched once however often we bake. */
export function assetShelf(fetch: Fetch): AssetShelf {
  const taken = new Map<string, Promise<Asset[]>>()

  async function make(address: string): Promise<Asset[]> {
    const { status, type, body } = await fetch(address)
    if (status !== 200) throw new Error(`${address} answered ${status}`)
    if (!type.startsWith('text/css')) return [named(address, type, body)]

    let css = body.toString('utf8').replace(/\/\*#\s*sourceMappingURL=.*?\*\//g, '')
    const parts: Asset[] = []
    for (const part of addressesInStyle(css)) {
      const whole = new URL(part, `http://site${address}`)
      if (!whole.pathname.startsWith('/_next/')) continue
      const assets = await take(whole.pathname)
      parts.push(...assets)
      css = css.replaceAll(part, assets[0]?.address ?? part)
    }
    return [named(address, type, Buffer.from(css)), ...parts]
  }

  function take(address: string): Promise<Asset[]> {
    const known = taken.get(address) ?? make(address)
    taken.set(address, known)
    // A file that could not be had is asked for again by the next bake.
    known.catch(() => taken.delete(address))
    return known
  }

  return { take }
}

function named(address: string, type: string, body: Buffer): Asset {
  const file = assetName(address, body)
  return { address: `/assets/${file}`, file, type, body }
}
