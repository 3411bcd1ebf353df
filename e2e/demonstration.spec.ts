import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from '@playwright/test'
import { demonstrationMark } from '@/lib/platform/demonstration'
import { projectFolder } from '@/lib/commands/project.mjs'
import { type RunningSite, freePort, startSite } from './support/site'

let dataDir: string
let site: RunningSite
let said: string

test.describe.configure({ mode: 'serial' })
test.beforeAll(async () => {
  test.setTimeout(300_000)
  dataDir = await mkdtemp(path.join(tmpdir(), 'golden-thread-demonstration-'))
  await writeFile(path.join(dataDir, demonstrationMark), JSON.stringify({ council: 'Anytown Council (invented)' }))
  const port = await freePort()
  const args = ['--import', 'tsx', 'lib/commands/demo-fill.ts', '--fill', '--staff', '150', '--waves', '2']
  said = (await promisify(execFile)(process.execPath, args, { cwd: projectFolder, env: { ...process.env, DATA_DIR: dataDir, PORT: String(port) } })).stdout
  site = await startSite(dataDir, { port })
})
test.afterAll(async () => {
  await site.stop()
  await rm(dataDir, { recursive: true, force: true })
})

const label = 'Everything here is generated'

test('every public page says that it is generated, and none holds anything of the record', async () => {
  const sitemap = await (await fetch(`${site.origin}/sitemap.xml`)).text()
  const pages = [...sitemap.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address = '']) => new URL(address).pathname)
  expect(pages.length).toBeGreaterThan(20)
  for (const page of [...pages, '/no-such-page', '/sign-in', '/sign-in/problem?reason=form']) {
    const words = await (await fetch(`${site.origin}${page}`)).text()
    expect(words, page).toContain(label)
    expect(words, page).not.toMatch(/St Helens|cpc-2019/)
    expect(words, page).toContain('noindex')
  }
})

test('so does the page on which an open wave is answered, and what somebody invented sees', async ({ page }) => {
  const answering = site.origin.replace('localhost', '127.0.0.1')
  await page.goto(`${answering}/answer/anytown-winter`)
  await expect(page.getByText(label)).toBeVisible()
  await page.goto(`${answering}/answer/no-such-wave`)
  await expect(page.getByText(label)).toBeVisible()

  const link = /Invented OD lead: (\S+)/.exec(said)?.[1] ?? ''
  await page.goto(link)
  await page.getByRole('button').last().click()
  await expect(page).toHaveURL(/\/staff/)
  await expect(page.getByText(label)).toBeVisible()
  await expect(page.getByText('Invented OD lead').first()).toBeVisible()
})

test('a link of it works once, and the answers were counted', async ({ page }) => {
  await page.goto(/Invented OD lead: (\S+)/.exec(said)?.[1] ?? '')
  await page.getByRole('button').last().click()
  await expect(page).toHaveURL(/sign-in\/problem/)
  await expect(page.getByText(label)).toBeVisible()
  expect(said).toMatch(/anytown-autumn: \d\d+ of 150 have answered/)
  expect(said).toMatch(/anytown-winter: \d\d+ of 150 have answered/)
})
