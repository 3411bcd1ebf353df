import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from '@playwright/test'
import { projectFolder } from '@/lib/commands/project.mjs'
import { ask } from './support/ask'
import { internalDoor, startSite } from './support/site'

const oldTitle = 'Report of the Corporate Peer Challenge of January 2019'
const newTitle = 'Report of the Corporate Peer Challenge, told anew'

let folder: string
test.beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'golden-thread-publication-'))
})
test.afterEach(() => rm(folder, { recursive: true, force: true }))

/** The record with one title changed and a number higher by one. */
async function changedRecord(): Promise<string> {
  const record = path.join(folder, 'record')
  await cp(path.join(projectFolder, 'db/record'), record, { recursive: true })
  const change = async (file: string, pattern: RegExp, by: (found: string) => string) => {
    const words = await readFile(path.join(record, file), 'utf8')
    expect(words).toMatch(pattern)
    await writeFile(path.join(record, file), words.replace(pattern, by))
  }
  await change('gaps.yaml', new RegExp(oldTitle), () => newTitle)
  await change('version.yaml', /(?<=^number: )\d+/m, (number) => String(Number(number) + 1))
  return record
}

test('what is loaded is what readers see when the answer comes, and until then they see the old', async () => {
  const site = await startSite(path.join(folder, 'data'))
  const knock = await internalDoor(site.dataDir)
  const body = JSON.stringify({ folder: await changedRecord() })
  const before = (await ask(site.origin, '/gaps')).body.toString()
  expect(before).toContain(oldTitle)

  const stopped = new AbortController()
  const seen = new Set<string>()
  const watching = (async () => {
    while (!stopped.signal.aborted) seen.add((await ask(site.origin, '/gaps')).body.toString())
  })()
  const begun = performance.now()
  const load = (await (await knock('/record-load', { method: 'POST', body })).json()) as Record<string, unknown>
  const took = Math.round(performance.now() - begun)
  const after = (await ask(site.origin, '/gaps')).body.toString()
  stopped.abort()
  await watching

  expect(load).toMatchObject({ outcome: 'loaded', changed: 1, publication: { published: true } })
  expect(after).toContain(newTitle)
  expect([...seen].every((page) => page === before || page === after)).toBe(true)
  test.info().annotations.push({ type: 'published', description: `visible after ${took} ms` })
  console.log(`published in ${took} ms`)

  const again = (await (await knock('/record-load', { method: 'POST', body })).json()) as Record<string, unknown>
  expect(again).toMatchObject({ outcome: 'unchanged' })
  await site.stop()
})

test('a record that is not right is refused with its problems, and nothing changes', async () => {
  const site = await startSite(path.join(folder, 'data'))
  const knock = await internalDoor(site.dataDir)
  const before = (await ask(site.origin, '/')).headers.etag
  const answer = await knock('/record-load', { method: 'POST', body: JSON.stringify({ folder: path.join(folder, 'nowhere') }) })
  expect(await answer.json()).toMatchObject({ outcome: 'refused' })
  expect((await ask(site.origin, '/')).headers.etag).toBe(before)
  await site.stop()
})
