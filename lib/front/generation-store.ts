import { randomBytes } from 'node:crypto'
import { link, mkdir, readFile, readdir, readlink, rename, rm, symlink, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { hashOf } from './asset-names'
import { unpack } from './compress'
import {
  type BakedFile,
  type Generation,
  type HeldFile,
  type Manifest,
  filesOf,
  generationOf,
  manifestOf,
} from './generation'
import { inParallel } from './in-parallel'

/**
 * The folder of baked sites:
 * `generations/<id>/site/…` the files, `generations/<id>/errors/…` the error pages, `generations/<id>/manifest.json`;
 * `assets/…` hashed files shared by all; `current`, a link to the one being served.
 */
export type Store = { folder: string }

const suffixes = { identity: '', br: '.br', gzip: '.gz' } as const
const unfinished = '.unfinished-'

/** Where a file lies, given the folder of its generation. */
function placeOf(store: Store, generationFolder: string, file: BakedFile): string {
  if (file.kind === 'asset') return path.join(store.folder, 'assets', file.file)
  return path.join(generationFolder, file.kind === 'page' ? 'site' : 'errors', file.file)
}

function folderOf(store: Store, id: string): string {
  return path.join(store.folder, 'generations', id)
}

/**
 * Writes a generation beside those that exist and makes it current in one step. Files whose bytes are those
 * of `earlier` are linked to it, so a publication costs what it changes.
 */
export async function publishGeneration(store: Store, generation: Generation, earlier?: Generation): Promise<void> {
  const building = path.join(store.folder, 'generations', unfinished + generation.id)
  const before = new Map(earlier === undefined ? [] : filesOf(earlier).map((file) => [keyOf(file), file]))

  try {
    await writeGeneration(store, building, generation, before, earlier)
    await rename(building, folderOf(store, generation.id))
  } catch (error) {
    // On a full disk each further attempt would otherwise leave one more behind.
    await rm(building, { recursive: true, force: true })
    throw error
  }
  await makeCurrent(store, generation.id)
}

async function writeGeneration(
  store: Store,
  building: string,
  generation: Generation,
  before: Map<string, HeldFile>,
  earlier?: Generation,
): Promise<void> {
  await mkdir(building, { recursive: true })
  await inParallel(filesOf(generation), 8, async (file) => {
    const same = before.get(keyOf(file))
    const from = same?.hash === file.hash && earlier !== undefined ? { file: same, id: earlier.id } : undefined
    // The asset lies in the shared folder already, under the hash of its bytes.
    if (file.kind === 'asset' && from !== undefined) return
    await writeForms(store, building, file, from)
  })
  await writeFile(path.join(building, 'manifest.json'), JSON.stringify(manifestOf(generation)))
}

function keyOf(file: BakedFile): string {
  return `${file.kind} ${file.file}`
}

async function writeForms(
  store: Store,
  building: string,
  file: HeldFile,
  from?: { file: HeldFile; id: string },
): Promise<void> {
  const place = placeOf(store, building, file)
  await mkdir(path.dirname(place), { recursive: true })
  for (const coding of ['identity', 'br', 'gzip'] as const) {
    const body = file.bodies[coding]
    if (body === undefined) continue
    const target = place + suffixes[coding]
    const linked =
      from?.file.bodies[coding] === body
        ? await tryLink(placeOf(store, folderOf(store, from.id), from.file) + suffixes[coding], target)
        : false
    // A shared asset may be read at this moment: it is replaced, never written over.
    if (!linked) await replaceFile(target, body)
  }
}

async function tryLink(from: string, to: string): Promise<boolean> {
  return link(from, to).then(
    () => true,
    () => false,
  )
}

async function replaceFile(place: string, body: Buffer | string): Promise<void> {
  const fresh = `${place}.${randomBytes(4).toString('hex')}.new`
  await writeFile(fresh, body)
  await rename(fresh, place)
}

async function makeCurrent(store: Store, id: string): Promise<void> {
  const fresh = path.join(store.folder, `current.${randomBytes(4).toString('hex')}.new`)
  await symlink(path.join('generations', id), fresh)
  await rename(fresh, path.join(store.folder, 'current'))
}

/** Puts the forms that a file now has in memory in the place of those it was published with. */
export async function replaceForms(store: Store, generation: Generation, file: HeldFile): Promise<void> {
  const place = placeOf(store, folderOf(store, generation.id), file)
  if (file.bodies.br !== undefined) await replaceFile(`${place}.br`, file.bodies.br)
  if (file.bodies.gzip !== undefined) await replaceFile(`${place}.gz`, file.bodies.gzip)
}

/** Brings a manifest up to what is now held. */
export async function replaceManifest(store: Store, generation: Generation): Promise<void> {
  const place = path.join(folderOf(store, generation.id), 'manifest.json')
  await replaceFile(place, JSON.stringify(manifestOf(generation)))
}

/** Whole generations that are held, the current one first, then the newest. */
export async function readGenerations(store: Store, most = 2): Promise<Generation[]> {
  const names = await generationNames(store)
  const current = await readlink(path.join(store.folder, 'current')).then(path.basename, () => undefined)
  const inOrder = names.filter((name) => name !== current).reverse()
  const whole: Generation[] = []
  for (const name of current !== undefined && names.includes(current) ? [current, ...inOrder] : inOrder) {
    const generation = await readGeneration(store, name)
    if (generation !== undefined) whole.push(generation)
    if (whole.length === most) break
  }
  return whole
}

/** One generation, or undefined where any of it is missing or not what was written. */
async function readGeneration(store: Store, id: string): Promise<Generation | undefined> {
  const folder = folderOf(store, id)
  try {
    const manifest = JSON.parse(await readFile(path.join(folder, 'manifest.json'), 'utf8')) as Manifest
    if (manifest.id !== id) return undefined
    const files = await Promise.all(manifest.files.map((file) => readForms(placeOf(store, folder, file), file)))
    return generationOf(manifest, files)
  } catch {
    return undefined
  }
}

async function readForms(place: string, file: BakedFile): Promise<HeldFile> {
  const identity = await readFile(place)
  if (hashOf(identity) !== file.hash) throw new Error(`${file.file} is not what was baked`)
  const forms = await Promise.all(
    file.codings.map(async (coding) => [coding, await readPacked(place + suffixes[coding], coding, identity)] as const),
  )
  // A form cut short by a crash is left out and packed anew; readers get the plain bytes meanwhile.
  const whole = forms.filter(([, body]) => body !== undefined)
  return {
    ...file,
    codings: whole.map(([coding]) => coding),
    packedHard: file.packedHard && whole.length === forms.length,
    bodies: { identity, ...Object.fromEntries(whole) },
  }
}

/** A compressed form, or undefined where it does not hold what was baked. */
async function readPacked(place: string, coding: 'br' | 'gzip', identity: Buffer): Promise<Buffer | undefined> {
  try {
    const body = await readFile(place)
    return identity.equals(await unpack[coding](body)) ? body : undefined
  } catch {
    return undefined
  }
}

/** Names begin with their time, so the order of names is the order of baking. */
async function generationNames(store: Store): Promise<string[]> {
  const names = await readdir(path.join(store.folder, 'generations')).catch(() => [])
  return names.filter((name) => !name.startsWith('.')).sort()
}

/** Removes all but the kept generations, what a stopped bake left, and assets that none of those uses. */
export async function prune(store: Store, kept: Generation[]): Promise<void> {
  const ids = new Set(kept.map(({ id }) => id))
  const generations = path.join(store.folder, 'generations')
  for (const name of await readdir(generations).catch(() => [])) {
    if (!ids.has(name)) await rm(path.join(generations, name), { recursive: true, force: true })
  }
  const used = new Set(
    kept.flatMap(({ assets }) =>
      [...assets.values()].flatMap(({ file }) => Object.values(suffixes).map((suffix) => file + suffix)),
    ),
  )
  const assets = path.join(store.folder, 'assets')
  for (const name of await readdir(assets).catch(() => [])) {
    if (!used.has(name)) await rm(path.join(assets, name), { force: true })
  }
}
