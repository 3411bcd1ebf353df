import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from '@playwright/test'
import { projectFolder } from '@/lib/commands/project.mjs'
import { testDistDir } from '@/lib/commands/test-suites.mjs'
import { type Mailbox, linkIn, startMailbox } from './support/mailbox'
import { freePort } from './support/site'
import { Visitor } from './support/visitor'

// `npm run dev` has no front: the same pages and forms must do without one.
let dataDir: string
let mail: Mailbox
let child: ChildProcess
let origin: string
let words = ''

test.beforeAll(async () => {
  dataDir = await mkdtemp(path.join(tmpdir(), 'golden-thread-dev-'))
  mail = await startMailbox()
  const port = await freePort()
  origin = `http://localhost:${port}`
  child = spawn(process.execPath, ['lib/commands/dev.mjs'], {
    cwd: projectFolder,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      NEXT_DIST_DIR: testDistDir, DATA_DIR: dataDir, PORT: String(port), SITE_ORIGIN: '',
      SMTP_HOST: '127.0.0.1', SMTP_PORT: String(mail.port), SMTP_TLS: 'none', MAIL_FROM: 'thread@council.example',
    },
  })
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (part: Buffer) => (words += part.toString()))
  await expect.poll(() => words, { timeout: 60_000 }).toMatch(/Ready in/)
})
test.afterAll(async () => {
  const gone = once(child, 'close')
  child.kill('SIGTERM')
  await gone
  await mail.close()
  await rm(dataDir, { recursive: true, force: true })
})

test('signing in works while the site is being written', async () => {
  test.slow()
  const una = new Visitor(origin, 100_000)
  const page = await una.get('/sign-in')
  expect(page.status).toBe(200)
  const style = await una.get(page.$('link[rel=stylesheet]').attr('href') ?? '')
  expect(style.status).toBe(200)
  expect(style.text).toContain('.error-summary')

  const link = /https?:\S+\/sign-in\/administrator\?token=\S+/.exec(words)?.[0] ?? ''
  const wrong = await una.fill(link, '/sign-in/use-administrator-link', { name: '', email: 'una' })
  expect(wrong.status).toBe(303)
  const again = await una.get(wrong.location ?? '')
  expect(again.$('.error-summary li').length).toBe(2)
  expect(again.$('#field-email').attr('value')).toBe('una')
  const came = await una.fill(link, '/sign-in/use-administrator-link', { name: 'Una', email: 'una@council.example' })
  expect(came.location).toBe('/staff')
  expect((await una.get('/staff')).$('h1').text()).toBe('Hello, Una')

  const other = new Visitor(origin, 100_000)
  expect((await other.fill('/sign-in', '/sign-in/ask-link', { email: 'una@council.example' })).location).toBe('/sign-in/sent')
  expect((await other.fill(linkIn(await mail.next('una@')), '/sign-in/use-link')).location).toBe('/staff')
  expect((await other.fill('/staff', '/staff/sign-out')).location).toBe('/sign-in?why=signed-out')
  expect((await other.get('/staff')).location).toMatch(/\/sign-in\?to=%2Fstaff$/)
})
