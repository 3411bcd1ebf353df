import type { Asset, Fetch, Rendered } from './assets'
import { hashOf } from './asset-names'
import { packQuickly } from './compress'
import type { FinishPage } from './finish-page'
import { type BakedFile, type Generation, type HeldFile, filesOf, generationOf, pathOfPage } from './generation'
import { inParallel } from './in-parallel'

/** Enough to keep the app busy while one page is being stripped; more would only queue. */
const atATime = 6

/** The site to bake: its addresses, and how to ask the app for them. */
export type BakeOrder = {
  id: string
  key: string
  londonDate: string
  addresses: readonly string[]
  errorStatuses: readonly number[]
  fetch: Fetch
  finish: FinishPage
}

/** Everything that kept a site from being baked. */
export class BakeFailed extends Error {
  constructor(readonly problems: string[]) {
    super(problems.join('; '))
  }
}

type Draft = Pick<BakedFile, 'kind' | 'address' | 'file' | 'type'> & { body: Buffer }

/**
 * Renders every address of the site into a generation in memory. It is whole or it is not made: one address
 * that does not answer, or a page that would need script, fails it with every problem listed.
 */
export async function bake(order: BakeOrder, earlier?: Generation): Promise<Generation> {
  const problems: string[] = []
  const assets = new Map<string, Asset>()
  const pictures = new Set<string>()

  async function draft(kind: 'page' | 'error', address: string, from = address): Promise<Draft[]> {
    try {
      const rendered = await rendering(order.fetch, from)
      const body = rendered.type.startsWith('text/html') ? await finished(rendered) : rendered.body
      const file = kind === 'page' ? pathOfPage(address, rendered.type) : `${address}.html`
      return [{ kind, address, file, type: rendered.type, body }]
    } catch (error) {
      problems.push(`${from} ${error instanceof Error ? error.message : String(error)}`)
      return []
    }
  }

  async function finished({ body }: Rendered): Promise<Buffer> {
    const page = await order.finish(body)
    for (const asset of page.assets) assets.set(asset.address, asset)
    for (const picture of page.pictures) pictures.add(picture)
    return page.body
  }

  const pages = await inParallel(order.addresses, atATime, (address) => draft('page', address))
  const errors = await inParallel(order.errorStatuses, atATime, (status) =>
    draft('error', String(status), `/error-pages/${status}`),
  )
  // Icons and pictures that the app draws itself are listed nowhere; the pages name them.
  const unlisted = [...pictures].filter((address) => !order.addresses.includes(address))
  const drawn = await inParallel(unlisted, atATime, (address) => draft('page', address))
  if (problems.length > 0) throw new BakeFailed(problems.sort())

  const drafts: Draft[] = [
    ...[...pages, ...errors, ...drawn].flat(),
    ...[...assets.values()].map((asset) => ({ kind: 'asset' as const, ...asset })),
  ]
  const before = new Map(earlier === undefined ? [] : filesOf(earlier).map((file) => [keyOf(file), file]))
  const files = await inParallel(drafts, atATime, (file) => held(file, before.get(keyOf(file))))
  const { id, key, londonDate } = order
  return generationOf({ format: 1, id, key, londonDate }, files)
}

async function rendering(fetch: Fetch, address: string): Promise<Rendered> {
  const rendered = await fetch(address)
  if (rendered.status !== 200) throw new Error(`answered ${rendered.status}`)
  return rendered
}

function keyOf({ kind, address }: Pick<BakedFile, 'kind' | 'address'>): string {
  return `${kind} ${address}`
}

/** The draft with its compressed forms, or the earlier file where the bytes are the same. */
async function held({ body, ...file }: Draft, before?: HeldFile): Promise<HeldFile> {
  const hash = hashOf(body)
  if (before?.hash === hash && before.type === file.type) return { ...before }
  const packed = await packQuickly(body, file.type)
  const codings = (['br', 'gzip'] as const).filter((coding) => packed[coding] !== undefined)
  return { ...file, hash, codings, packedHard: codings.length === 0, bodies: { identity: body, ...packed } }
}
