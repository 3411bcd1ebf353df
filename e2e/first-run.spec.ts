import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from '@playwright/test'
import { axeFaults } from './support/crawl-browser'
import { firstLink } from './support/signed-in-site'
import { launch, startSite } from './support/site'

// `npm start` in a folder that has nothing, with no provider and no mail server.
const npmStart = { program: ['lib/commands/start.mjs'] }
let dataDir: string
test.beforeAll(async () => {
  dataDir = await mkdtemp(path.join(tmpdir(), 'golden-thread-first-'))
})
test.afterAll(() => rm(dataDir, { recursive: true, force: true }))

test('the link that npm start prints makes the first administrator, and is not printed again', async ({ page }) => {
  test.slow()
  const site = await startSite(dataDir, npmStart)
  try {
    const link = await firstLink(site)
    expect(site.said()).toContain('npm run admin:link')
    expect((await stat(path.join(dataDir, 'secrets.json'))).mode & 0o777).toBe(0o600)

    await page.goto(`${site.origin}/staff`)
    await expect(page.getByRole('heading', { name: 'No way in is set up yet' })).toBeVisible()
    expect(await axeFaults(page)).toEqual([])
    await page.goto(link)
    await page.getByLabel('Your name').fill('Una Boss')
    await page.getByLabel('Your work e-mail address').fill('una@council.example')
    await page.getByRole('button', { name: 'Become an administrator' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Hello, Una Boss')
    await page.goto(link)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('That administrator link does not work any more')
    await expect(page.getByRole('main')).toContainText('npm run admin:link')
    expect(await axeFaults(page)).toEqual([])
  } finally {
    await site.stop()
  }

  // Whoever is signed in stays so over a restart: the secrets and the session are kept.
  const again = await startSite(dataDir, { ...npmStart, port: site.port })
  try {
    await page.goto(`${again.origin}/staff`)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Hello, Una Boss')
    expect(again.said()).not.toContain('administrator')

    const other = launch(dataDir, again.port, {}, ['lib/commands/installed-command.mjs', 'admin-link'])
    expect(await other.ended()).toBe(0)
    await page.context().clearCookies()
    await page.goto(/https?:\S+token=\S+/.exec(other.said())?.[0] ?? '')
    await page.getByLabel('Your name').fill('Bob')
    await page.getByLabel('Your work e-mail address').fill('bob@council.example')
    await page.getByRole('button', { name: 'Become an administrator' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Hello, Bob')
  } finally {
    await again.stop()
  }
})
