import { carriedBytes } from '@/lib/domain/credential/carried'
import { lengths } from '@/lib/domain/credential/credential'

/** What this device keeps of one survey, in hexadecimal: drawn before anything is sent; the output once it has come. */
export type Kept = {
  seed: string
  blindSeed: string
  /** The published key and covenant at the first visit: they may never be others later. */
  publicKey: string
  covenantHash: string
  output?: string
}

/**
 * Keeps it in `localStorage`: what is written there stands, for every tab at once, before the next line runs, so that a
 * secret is kept before its blinded element leaves the device. IndexedDB answers later, and goes away under the same
 * conditions.
 */
export function keeperOf(slug: string, keptUnder: string) {
  const key = `golden-thread.collect.${slug}.${keptUnder}`
  return {
    key,
    read(): Kept | null {
      try {
        const found: unknown = JSON.parse(localStorage.getItem(key) ?? 'null')
        return isKept(found) ? found : null
      } catch {
        return null
      }
    },
    /** Whether it stands there now. */
    write(kept: Kept): boolean {
      try {
        const words = JSON.stringify(kept)
        localStorage.setItem(key, words)
        return localStorage.getItem(key) === words
      } catch {
        return false
      }
    },
  }
}

export type Keeper = ReturnType<typeof keeperOf>

/** The same for two tabs at once: the second waits, and finds what the first has made. */
export async function oneAtATime<T>(name: string, work: () => Promise<T>): Promise<T> {
  // Browsers have it on secure pages only; without it what was written last is read again before it is sent.
  const locks = (navigator as { locks?: LockManager }).locks
  return locks === undefined ? work() : locks.request(name, work)
}

export function drawn(bytes: number): Uint8Array {
  return crypto.getRandomValues(new Uint8Array(bytes))
}

function isKept(found: unknown): found is Kept {
  if (typeof found !== 'object' || found === null) return false
  const { seed, blindSeed, publicKey, covenantHash, output } = found as Record<string, unknown>
  const isHex = (value: unknown, bytes: number) => typeof value === 'string' && value.length === 2 * bytes && /^[0-9a-f]*$/.test(value)
  return isHex(seed, carriedBytes) && isHex(blindSeed, lengths.seed) && isHex(publicKey, lengths.element) && isHex(covenantHash, 32) && (output === undefined || isHex(output, lengths.output))
}
