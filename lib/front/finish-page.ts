import { type Asset, type AssetShelf } from './assets'
import { hashOf } from './asset-names'
import { strip } from './strip'

/** A page as it is published, with what it shows beside its words. */
export type FinishedPage = { body: Buffer; assets: Asset[]; pictures: string[] }

export type FinishPage = (rendered: Buffer) => Promise<FinishedPage>

/** More pages than any site of ours has; beyond it we forget and start again. */
const most = 2_000

/**
 * Makes published pages of rendered ones. Most pages are rendered the same from one publication to the next,
 * and are remembered: reading them is a good part of a bake.
 */
export function pageFinisher(shelf: AssetShelf): FinishPage {
  const finished = new Map<string, FinishedPage>()

  return async (rendered) => {
    const hash = hashOf(rendered)
    const known = finished.get(hash)
    if (known !== undefined) return known

    const page = strip(rendered.toString('utf8'))
    const taken = await Promise.all(page.assets.map(async (address) => ({ address, assets: await shelf.take(address) })))
    const names = new Map(taken.map(({ address, assets }) => [address, assets[0]?.address ?? address]))
    const result = {
      body: Buffer.from(page.finish((asset) => names.get(asset) ?? asset)),
      assets: taken.flatMap(({ assets }) => assets),
      pictures: page.pictures,
    }
    if (finished.size >= most) finished.clear()
    finished.set(hash, result)
    return result
  }
}
