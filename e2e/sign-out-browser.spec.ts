import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { createClient } from '@libsql/client'
import { type Browser, type Page, chromium, expect, test } from '@playwright/test'
import { type SignedInSite, startSignedInSite } from './support/signed-in-site'

// A browser as people have it, which keeps whole pages for its back button: the tests' own usually keeps none.
test.describe.configure({ mode: 'default' })

let world: SignedInSite
let browser: Browser
test.beforeAll(async () => {
  world = await startSignedInSite()
  world.provider.accounts.set('ann', { name: 'Ann Lee', email: 'ann@council.example', email_verified: true, groups: ['everyone'] })
  browser = await chromium.launch({ ...test.info().project.use.launchOptions, ignoreDefaultArgs: ['--disable-back-forward-cache'] })
})
test.afterAll(async () => {
  await browser.close()
  await world.close()
})

const at = (address: string) => world.site.origin + address

/** Leaves a mark in a page that only the page itself, kept and shown again, still has. */
const mark = (page: Page) => page.evaluate(() => void (document.body.dataset.mark = 'kept'))
const isMarked = (page: Page) => page.evaluate(() => document.body.dataset.mark === 'kept')

async function signedIn(page: Page): Promise<void> {
  await page.goto(at('/sign-in'))
  await page.getByRole('button', { name: 'Continue with your council account' }).click()
  await page.getByLabel('Account').fill('ann')
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Hello, Ann Lee')
}

test('keeps a public page, so that what follows is no promise of the tests’ browser alone', async () => {
  const page = await browser.newPage()
  await page.goto(at('/privacy'))
  await mark(page)
  await page.goto(at('/accessibility'))
  await page.goBack({ waitUntil: 'commit' })
  await expect(page).toHaveURL(at('/privacy'))
  await expect.poll(() => isMarked(page)).toBe(true)
  await page.close()
})

for (const way of ['Sign out', 'Sign out everywhere']) {
  test(`after ‘${way}’ nothing is behind the back button, nor the forward one`, async () => {
    const context = await browser.newContext()
    const page = await context.newPage()
    await signedIn(page)
    await mark(page)
    await page.getByRole('link', { name: 'Your sessions' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Where you are signed in')
    await mark(page)
    await page.getByRole('button', { name: way, exact: true }).first().click()
    await expect(page.getByRole('status')).toContainText('You are signed out')
    for (let n = 0; n < 3; n += 1) {
      await page.goBack({ waitUntil: 'commit' })
      await expect(page.locator('h1')).toBeVisible()
      expect([await isMarked(page), await page.locator('body').innerText()]).toEqual([false, expect.not.stringContaining('Ann Lee')])
    }
    await page.goto(at('/'))
    await page.goBack({ waitUntil: 'commit' })
    expect(await page.locator('body').innerText()).not.toContain('Ann Lee')
    await context.close()
  })
}

test('whoever is disabled in mid-session is out at the next request, whatever it is', async () => {
  const context = await browser.newContext()
  const page = await context.newPage()
  await signedIn(page)
  await page.goto(at('/staff/sessions'))
  const client = createClient({ url: pathToFileURL(path.join(world.site.dataDir, 'site.db')).href })
  await client.execute("UPDATE people SET disabled_at = 1 WHERE email = 'ann@council.example'")
  client.close()
  // A form that was open before does nothing any more, and a page is not shown.
  await page.getByRole('button', { name: 'Sign out everywhere' }).click()
  await expect(page).toHaveURL(/\/sign-in\?to=%2Fstaff%2Fsessions&why=ended$/)
  await page.goto(at('/staff'))
  await expect(page).toHaveURL(at('/sign-in?to=%2Fstaff'))
  // The provider still knows them, and lets them straight through to here.
  await page.getByRole('button', { name: 'Continue with your council account' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your account here is closed')
  await context.close()
})
