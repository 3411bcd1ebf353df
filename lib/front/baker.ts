import { randomBytes } from 'node:crypto'
import type { Publication } from '@/lib/services/publication'
import { type BakedFrom, bakeKey } from './bake-key'
import { BakeFailed, bake } from './bake'
import { type Fetch, assetShelf } from './assets'
import { coalesced } from './coalesce'
import { pageFinisher } from './finish-page'
import type { Generation, HeldFile } from './generation'
import { type Store, prune, publishGeneration, readGenerations } from './generation-store'
import { repack } from './repack'

/** What the baker needs of the app and of the machine. */
export type BakerNeeds = {
  store: Store
  fetch: Fetch
  addresses: () => Promise<string[]>
  errorStatuses: readonly number[]
  /** What the site would be baked from at this moment. */
  from: () => Promise<BakedFrom>
  now: () => Date
  warn: (message: string, error?: unknown) => void
}

export type Baker = {
  /** Picks up what was baked before; says whether it is what would be baked now. */
  open(): Promise<'fresh' | 'stale' | 'none'>
  /** Bakes the site as it now is and switches to it. Calls that overlap share the work. */
  publish(): Promise<Publication>
  /** Bakes again if the day or anything else has changed since, or the last bake failed. */
  refresh(): Promise<void>
  /** Has the app make every page once, to no end but that the next publication finds it awake. */
  rehearse(): Promise<void>
  /** What readers are answered from. */
  current(): Generation | undefined
  /** A hashed file of this generation or the one before, whose pages are still open in browsers. */
  asset(address: string): HeldFile | undefined
  /** Stops packing behind; answers when nothing more is written. */
  close(): Promise<void>
}

/** Generations kept: the one served and the one before it. */
const kept = 2

/** The one who renders the public site into files and holds them in memory. */
export function createBaker(needs: BakerNeeds): Baker {
  const { store } = needs
  const finish = pageFinisher(assetShelf(needs.fetch))
  let generations: Generation[] = []
  let bakes = 0
  let closed = false
  let tidying: Promise<void> = Promise.resolve()
  let complaint = ''

  async function publishNow(): Promise<Publication> {
    const begun = performance.now()
    const turn = ++bakes
    try {
      const from = await needs.from()
      const generation = await bake(
        {
          id: generationId(needs.now()),
          key: bakeKey(from),
          londonDate: from.londonDate,
          addresses: await needs.addresses(),
          errorStatuses: needs.errorStatuses,
          fetch: needs.fetch,
          finish,
        },
        generations[0],
      )
      await publishGeneration(store, generation, generations[0])
      generations = [generation, ...generations].slice(0, kept)
      complaint = ''
      // Within the publication's turn: beside the next one it would take for rubbish what that is just writing.
      await prune(store, generations).catch((error: unknown) => {
        needs.warn('What is no longer served could not be removed', error)
      })
      tidying = tidy(generation, turn, tidying)
      return { published: true, generation: generation.id, milliseconds: Math.round(performance.now() - begun) }
    } catch (error) {
      const problems = error instanceof BakeFailed ? error.problems : [String(error)]
      complain(problems)
      // What is still being served is still to be packed; the attempt had put that off.
      const [served] = generations
      if (served !== undefined) tidying = tidy(served, turn, tidying)
      return { published: false, problems }
    }
  }

  /** A problem that stays is said once, not every minute. */
  function complain(problems: string[]): void {
    if (problems.join() === complaint) return
    complaint = problems.join()
    needs.warn(`The site was not baked anew; readers keep what was there: ${problems.join('; ')}`)
  }

  async function tidy(generation: Generation, turn: number, before: Promise<void>): Promise<void> {
    await before
    try {
      await repack(store, generation, () => closed || turn !== bakes)
    } catch (error) {
      needs.warn('Packing the baked files smaller failed', error)
    }
  }

  async function isFresh(): Promise<boolean> {
    return generations[0]?.key === bakeKey(await needs.from())
  }

  const publish = coalesced(publishNow)

  return {
    publish,
    async open() {
      generations = await readGenerations(store, kept)
      await prune(store, generations)
      const [generation] = generations
      if (generation === undefined) return 'none'
      tidying = tidy(generation, bakes, tidying)
      return (await isFresh()) ? 'fresh' : 'stale'
    },
    async refresh() {
      if (complaint !== '' || !(await isFresh())) await publish()
    },
    async rehearse() {
      for (const address of await needs.addresses()) {
        if (closed || bakes > 0) return
        await needs.fetch(address)
      }
    },
    current: () => generations[0],
    asset: (address) => generations.map(({ assets }) => assets.get(address)).find((file) => file !== undefined),
    close() {
      closed = true
      return tidying
    },
  }
}

/** Begins with the time, so that names sort as they were baked. */
function generationId(now: Date): string {
  return `${now.toISOString().replace(/[-:.]/g, '')}-${randomBytes(3).toString('hex')}`
}
