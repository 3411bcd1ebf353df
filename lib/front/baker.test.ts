import { mkdir, mkdtemp, readFile, readdir, readlink, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Rendered } from './assets'
import { type Baker, type BakerNeeds, createBaker } from './baker'

let folder: string
let site: Record<string, Rendered>
let warnings: string[]
let today: string
let asked: string[]
let opened: Baker[]

const words = 'What was promised, what is known, who says so, how old that is. '.repeat(20)
const html = (body: string): Rendered => ({
  status: 200,
  type: 'text/html; charset=utf-8',
  body: Buffer.from(
    '<!DOCTYPE html><html lang="en-GB"><head><link rel="stylesheet" href="/_next/static/chunks/0ab.css"><title>T</title></head>' +
      `<body><main>${body} ${words}</main><script>1</script></body></html>`,
  ),
})
const needs = (): BakerNeeds => ({
  store: { folder },
  fetch: async (address) => {
    asked.push(address)
    await wait(1)
    return site[address] ?? { status: 404, type: 'text/html', body: Buffer.from('') }
  },
  addresses: () => Promise.resolve(['/', '/plan', '/data/reviews.csv']),
  errorStatuses: [404],
  from: () =>
    Promise.resolve({
      buildId: 'b',
      recordVersion: 'v',
      surveysVersion: 's',
      londonDate: today,
      siteOrigin: 'http://localhost:3000',
      siteKeeper: 'us',
      council: 'Anytown Council',
      siteContact: null,
    }),
  now: () => new Date(),
  warn: (message) => warnings.push(message),
})

const newBaker = (changes: Partial<BakerNeeds> = {}): Baker => {
  const baker = createBaker({ ...needs(), ...changes })
  opened.push(baker)
  return baker
}

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'baker-'))
  warnings = []
  asked = []
  opened = []
  today = '2026-11-22'
  site = {
    '/': html('<h1>Home</h1>'),
    '/plan': html('<h1>Plan</h1>'),
    '/data/reviews.csv': { status: 200, type: 'text/csv; charset=utf-8', body: Buffer.from('id,name\r\n1,A\r\n') },
    '/error-pages/404': html('<h1>No such page</h1>'),
    '/_next/static/chunks/0ab.css': {
      status: 200,
      type: 'text/css; charset=utf-8',
      body: Buffer.from("@font-face{src:url('../media/hyper-latin.0ff.woff2')}p{}/*# sourceMappingURL=x.map */"),
    },
    '/_next/static/media/hyper-latin.0ff.woff2': { status: 200, type: 'font/woff2', body: Buffer.from('font') },
  }
})
afterEach(async () => {
  await Promise.all(opened.map((baker) => baker.close()))
  await rm(folder, { recursive: true, force: true })
})

const current = async (...parts: string[]) => readFile(path.join(folder, 'current', ...parts), 'utf8')
const generations = async () => (await readdir(path.join(folder, 'generations'))).sort()

describe('the baker', () => {
  it('writes a folder that a plain web server can serve', async () => {
    const baker = newBaker()
    expect(await baker.open()).toBe('none')
    expect(await baker.publish()).toMatchObject({ published: true })

    expect(await current('site', 'index.html')).toContain('<h1>Home</h1>')
    expect(await current('site', 'plan.html')).not.toContain('<script')
    expect(await current('site', 'data', 'reviews.csv')).toBe('id,name\r\n1,A\r\n')
    expect(await current('errors', '404.html')).toContain('No such page')
    const style = /\/assets\/style\.[0-9a-f]{16}\.css/.exec(await current('site', 'index.html'))?.[0] ?? ''
    const font = /\/assets\/hyper-latin\.[0-9a-f]{16}\.woff2/.exec(await readFile(path.join(folder, style), 'utf8'))?.[0]
    expect(await readFile(path.join(folder, font ?? ''), 'utf8')).toBe('font')
    expect(baker.asset(style)?.type).toBe('text/css; charset=utf-8')
  })

  it('is picked up again by the next start, with its compressed forms', async () => {
    await newBaker().publish()
    const again = newBaker()
    expect(await again.open()).toBe('fresh')
    expect(again.current()?.pages.get('/plan')?.bodies.br).toBeInstanceOf(Buffer)
    today = '2026-11-23'
    expect(await newBaker().open()).toBe('stale')
  })

  it('bakes again when the day changes, and not before', async () => {
    const baker = newBaker()
    await baker.publish()
    const first = baker.current()?.id
    await baker.refresh()
    expect(baker.current()?.id).toBe(first)
    today = '2026-11-23'
    await baker.refresh()
    expect(baker.current()?.londonDate).toBe('2026-11-23')
  })

  it('keeps the old site when one page fails, says why once, and tries again', async () => {
    const baker = newBaker()
    await baker.publish()
    const first = baker.current()?.id
    site['/plan'] = { ...html('<h1>Plan</h1>'), status: 500 }
    site['/'] = html('<h1 style="color:red">Home</h1>')
    expect(await baker.publish()).toEqual({
      published: false,
      problems: ['/ is not free of script: a style attribute on <h1>', '/plan answered 500'],
    })
    await baker.refresh()
    expect(warnings).toHaveLength(1)
    expect(baker.current()?.id).toBe(first)
    expect(await readlink(path.join(folder, 'current'))).toBe(path.join('generations', first ?? ''))
    site['/plan'] = html('<h1>Plan</h1>')
    site['/'] = html('<h1>Home again</h1>')
    await baker.refresh()
    expect(warnings).toHaveLength(1)
    expect(await current('site', 'index.html')).toContain('Home again')
  })

  it('removes what is no longer served without touching what the next publication writes', async () => {
    const baker = newBaker()
    for (let n = 0; n < 300; n += 1) {
      await mkdir(path.join(folder, 'generations', `2020-left-${n}`), { recursive: true })
    }
    await baker.publish()
    for (let n = 0; n < 8; n += 1) {
      site[`/_next/static/chunks/${n}.css`] = { status: 200, type: 'text/css', body: Buffer.from(`p{margin:${n}px}`) }
      site['/'] = { ...html(''), body: Buffer.from(html(`<h1>Home ${n}</h1>`).body.toString().replace('0ab.css', `${n}.css`)) }
      expect(await baker.publish()).toMatchObject({ published: true })
      expect(await current('site', 'index.html')).toContain(`Home ${n}`)
    }
    await baker.close()
    const { assets } = baker.current() ?? { assets: new Map<string, never>() }
    for (const { file } of assets.values()) expect(await readdir(path.join(folder, 'assets'))).toContain(file)
    expect((await generations()).length).toBe(2)
  })

  it('leaves out a compressed form that was cut short, and packs it anew', async () => {
    const before = newBaker()
    await before.publish()
    await before.close()
    const plan = path.join(folder, 'current', 'site', 'plan.html')
    await writeFile(`${plan}.br`, '')
    const baker = newBaker()
    await baker.open()
    expect(baker.current()?.pages.get('/plan')?.codings).toEqual(['gzip'])
    // It is held in memory before it stands on the disk.
    await waitUntil(async () => (await readFile(`${plan}.br`)).length > 0)
    expect(baker.current()?.pages.get('/plan')?.codings).toContain('br')
  })

  it('leaves nothing behind where it cannot write a generation', async () => {
    const baker = newBaker()
    await writeFile(path.join(folder, 'assets'), 'a file where a folder belongs')
    expect(await baker.publish()).toMatchObject({ published: false })
    expect(await generations()).toEqual([])
  })

  it('links what did not change and keeps two generations with their assets', async () => {
    const baker = newBaker()
    await baker.publish()
    const inode = async (file: string) => (await stat(path.join(folder, 'current', 'site', file))).ino
    const [plan, home] = [await inode('plan.html'), await inode('index.html')]
    const oldStyle = [...(baker.current()?.assets.keys() ?? [])].find((address) => address.endsWith('.css')) ?? ''

    // A new build: other files of the framework, under other names.
    site['/_next/static/chunks/0cd.css'] = { status: 200, type: 'text/css', body: Buffer.from('main{margin:0}') }
    site['/'] = { ...html(''), body: Buffer.from(html('<h1>Home</h1>').body.toString().replace('0ab', '0cd')) }
    await baker.publish()
    expect(await inode('plan.html')).toBe(plan)
    expect(await inode('index.html')).not.toBe(home)
    expect(baker.asset(oldStyle)).toBeDefined()

    site['/plan'] = site['/']
    site['/error-pages/404'] = site['/']
    await baker.publish()
    await baker.publish()
    await waitUntil(async () => (await generations()).length === 2)
    await waitUntil(async () => (await readdir(path.join(folder, 'assets'))).every((name) => !oldStyle.endsWith(name)))
    expect(baker.asset(oldStyle)).toBeUndefined()
  })

  it('packs harder behind, without another tag or another file list', async () => {
    const baker = newBaker()
    await baker.publish()
    const before = baker.current()?.pages.get('/')?.hash
    await waitUntil(() => Promise.resolve(baker.current()?.pages.get('/')?.packedHard === true))
    expect(baker.current()?.pages.get('/')?.hash).toBe(before)
    await waitUntil(async () => (await current('manifest.json')).includes('"packedHard":true'))
    expect(await newBaker().open()).toBe('fresh')
  })

  it('ignores what a killed bake left, and a generation that is not whole', async () => {
    const baker = newBaker()
    await baker.publish()
    const good = baker.current()?.id
    await mkdir(path.join(folder, 'generations', '.unfinished-29991231', 'site'), { recursive: true })
    await mkdir(path.join(folder, 'generations', '29991231-no-manifest', 'site'), { recursive: true })
    await damagedGeneration(path.join(folder, 'generations', '29991230-damaged'))
    const again = newBaker()
    expect(await again.open()).toBe('fresh')
    expect(again.current()?.id).toBe(good)
    await waitUntil(async () => (await generations()).length === 1)
  })

  it('shares the work of overlapping publications', async () => {
    const baker = newBaker()
    const all = await Promise.all([baker.publish(), wait(5).then(() => baker.publish()), wait(6).then(() => baker.publish())])
    expect(new Set(all.map((one) => one.published && one.generation)).size).toBe(2)
    expect(asked.filter((address) => address === '/plan')).toHaveLength(2)
    expect(asked.filter((address) => address.endsWith('.css'))).toHaveLength(1)
  })

  it('refuses an address that is no plain path', async () => {
    site['/a/../b'] = html('<h1>Odd</h1>')
    expect(await newBaker({ addresses: () => Promise.resolve(['/a/../b']) }).publish()).toMatchObject({ published: false })
  })
})

/** A manifest that names a file whose bytes are not those that were baked. */
async function damagedGeneration(place: string): Promise<void> {
  await mkdir(path.join(place, 'site'), { recursive: true })
  await writeFile(path.join(place, 'site', 'index.html'), 'half a pa')
  const files = [{ kind: 'page', address: '/', file: 'index.html', type: 'text/html', hash: '00', codings: [], packedHard: true }]
  const manifest = { format: 1, id: path.basename(place), key: 'k', londonDate: '2026-11-22', files }
  await writeFile(path.join(place, 'manifest.json'), JSON.stringify(manifest))
}

async function waitUntil(isSo: () => Promise<boolean>): Promise<void> {
  while (!(await isSo().catch(() => false))) await wait(10)
}
