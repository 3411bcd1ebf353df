import { mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { sourceHash } from './source-hash.mjs'

let folder: string
async function write(file: string, words: string): Promise<void> {
  await mkdir(path.dirname(path.join(folder, file)), { recursive: true })
  await writeFile(path.join(folder, file), words)
}
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'sources-'))
  await write('app/page.tsx', 'a')
  await write('package.json', '{}')
})
afterEach(() => rm(folder, { recursive: true, force: true }))

it('changes with what is built', async () => {
  const before = sourceHash(folder)
  await write('app/page.tsx', 'b')
  const changed = sourceHash(folder)
  await write('components/new.tsx', 'a')
  expect(new Set([before, changed, sourceHash(folder)]).size).toBe(3)
})

it('does not change with dates, tests, commands or the record', async () => {
  const before = sourceHash(folder)
  await utimes(path.join(folder, 'app/page.tsx'), 0, 0)
  await write('app/page.test.tsx', 'x')
  await write('lib/commands/start.mjs', 'x')
  await write('db/record/reviews.yaml', 'x')
  expect(sourceHash(folder)).toBe(before)
})
