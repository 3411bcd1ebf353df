import { mkdtemp, readdir, rm, symlink, unlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { expect, test } from '@playwright/test'
import { ask } from './support/ask'
import { freePort, internalDoor, launch, startSite } from './support/site'

let folder: string
test.beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'golden-thread-front-'))
})
test.afterEach(() => rm(folder, { recursive: true, force: true }))

const generations = async () => (await readdir(path.join(folder, 'public/generations'))).sort()

test('a server that is killed while it bakes leaves the old site, and the next start serves it', async () => {
  const first = await startSite(folder)
  const [whole] = await generations()
  const home = (await ask(first.origin, '/')).body

  // Killed as soon as it writes the next generation.
  const knock = await internalDoor(folder)
  const publishing = knock('/publish', { method: 'POST' }).catch(() => undefined)
  while ((await generations()).length < 2) await wait(1)
  first.process.kill('SIGKILL')
  await publishing
  await first.stop()

  // And once more half-way through, in case the machine was quick: the folder is no generation.
  const names = await generations()
  for (const name of names.filter((name) => name !== whole)) {
    await rm(path.join(folder, 'public/generations', name, 'manifest.json'), { force: true })
  }
  await unlink(path.join(folder, 'public/current'))
  await symlink(path.join('generations', names.find((name) => name !== whole) ?? ''), path.join(folder, 'public/current'))

  const second = await startSite(folder, { port: first.port })
  expect(second.said()).not.toContain('Baking')
  expect((await ask(second.origin, '/')).body).toEqual(home)
  await expect.poll(generations).toEqual([whole])
  expect(await second.stop()).toBe(0)
})

test('publications that overlap share the work and never show half', async () => {
  const site = await startSite(folder)
  const knock = await internalDoor(folder)
  const publish = async () =>
    (await (await knock('/publish', { method: 'POST' })).json()) as { published: boolean; generation: string; milliseconds: number }
  const first = publish()
  await wait(20)
  const answers = await Promise.all([first, publish(), publish(), publish()])
  expect(answers.every(({ published }) => published)).toBe(true)
  expect(new Set(answers.map(({ generation }) => generation)).size).toBe(2)
  expect((await ask(site.origin, '/')).status).toBe(200)
  await site.stop()
})

test('of a site for another origin the old pages are shown while the new ones are baked', async () => {
  const first = await startSite(folder)
  const old = (await ask(first.origin, '/robots.txt')).body.toString()
  await first.stop()
  const second = await startSite(folder, { env: { SITE_ORIGIN: 'https://thread.example' } })
  await expect.poll(() => second.said()).toContain('Baking the site anew')
  const robots = async () => (await ask(second.origin, '/robots.txt')).body.toString()
  await expect.poll(robots, { timeout: 90_000 }).not.toBe(old)
  const { headers } = await ask(second.origin, '/')
  expect(headers['strict-transport-security']).toBe('max-age=31536000; includeSubDomains')
  expect(headers['content-security-policy']).toContain('upgrade-insecure-requests')
  await second.stop()
})

test('a second server on the same data folder says who has it, and goes', async () => {
  const site = await startSite(folder)
  const second = launch(folder, await freePort())
  expect(await second.ended()).toBe(1)
  expect(second.said().trim().split('\n')).toHaveLength(1)
  expect(second.said()).toContain(`process ${site.process.pid ?? ''}`)
  await site.stop()
})

test('an environment that is not right: every problem, and no server', async () => {
  const site = launch(folder, 3000, { SITE_ORIGIN: 'nowhere', SITE_CONTACT: 'nobody' })
  expect(await site.ended()).toBe(1)
  expect(site.said()).toContain('SITE_ORIGIN')
  expect(site.said()).toContain('SITE_CONTACT')
})
