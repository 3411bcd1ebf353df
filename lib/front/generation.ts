import type { Coding } from './negotiation'

/** What a file is to the site: a page or download at its own address, an error page, or a hashed asset. */
export type FileKind = 'page' | 'error' | 'asset'

/** One file of a generation, as its manifest lists it. */
export type BakedFile = {
  kind: FileKind
  /** Where a reader finds it; of an error page, its status. */
  address: string
  /** Where it lies: of an asset within the shared folder, otherwise within the generation's site folder. */
  file: string
  type: string
  /** SHA-256 of the plain bytes. */
  hash: string
  /** Forms lying beside it: `file.br`, `file.gz`. */
  codings: Exclude<Coding, 'identity'>[]
  /** Whether those forms are as small as we can make them. */
  packedHard: boolean
}

/** What the site was baked from, and every file of it. Written last: a folder without one is no generation. */
export type Manifest = {
  format: 1
  id: string
  key: string
  londonDate: string
  files: BakedFile[]
}

/** A file with all its forms in memory. */
export type HeldFile = BakedFile & { bodies: { identity: Buffer; br?: Buffer; gzip?: Buffer } }

/** A generation in memory, ready to answer from. */
export type Generation = Omit<Manifest, 'files'> & {
  pages: Map<string, HeldFile>
  errors: Map<string, HeldFile>
  assets: Map<string, HeldFile>
  /** Lower-case spelling to the true address. */
  spellings: Map<string, string>
}

/** Arranges held files for answering. */
export function generationOf(manifest: Omit<Manifest, 'files'>, files: HeldFile[]): Generation {
  const ofKind = (kind: FileKind) =>
    new Map(files.filter((file) => file.kind === kind).map((file) => [file.address, file]))
  const pages = ofKind('page')
  const assets = ofKind('asset')
  const spellings = new Map([...pages.keys(), ...assets.keys()].map((address) => [address.toLowerCase(), address]))
  const { format, id, key, londonDate } = manifest
  return { format, id, key, londonDate, pages, errors: ofKind('error'), assets, spellings }
}

/** Every file of a generation, held. */
export function filesOf(generation: Generation): HeldFile[] {
  return [...generation.pages.values(), ...generation.errors.values(), ...generation.assets.values()]
}

/** The manifest that a generation is found again by. */
export function manifestOf(generation: Generation): Manifest {
  const { format, id, key, londonDate } = generation
  const files = filesOf(generation).map(({ bodies: _, ...file }) => file)
  return { format, id, key, londonDate, files }
}

/**
 * The path of a page within its site folder, such that a plain web server finds it too: `/` is `index.html`,
 * `/plan` is `plan.html`, a download lies under its own name. Refuses what would not be one plain path.
 */
export function pathOfPage(address: string, type: string): string {
  if (!/^\/([a-z0-9.][\w.~-]*(\/[a-z0-9.][\w.~-]*)*)?$/i.test(address) || /(^|\/)(\.\.?|index(\.html)?)(\/|$)/.test(address)) {
    throw new Error(`${address} cannot be the name of a file`)
  }
  if (address === '/') return 'index.html'
  const bare = address.slice(1)
  if (type.startsWith('text/html')) return `${bare}.html`
  return /\.[a-z0-9-]+$/i.test(bare) ? bare : `${bare}.${type.includes('json') ? 'json' : 'bin'}`
}
