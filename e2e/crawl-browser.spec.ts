import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, test, type Page } from '@playwright/test'
import { siteOrigin, templates, theSite } from './support/crawl'
import { axeFaults, layoutFaults, listen, spaceText } from './support/crawl-browser'

const desk = { width: 1280, height: 900 }
const phone = { width: 360, height: 740 }
/** What 400 % enlargement leaves of 1280. */
const enlarged = { width: 320, height: 256 }

/** Opens each address in one browser page, and answers with every fault, named by its address. */
async function faultsOf(
  page: Page,
  addresses: readonly string[],
  look: (address: string) => Promise<string[]>,
): Promise<string[]> {
  const { take } = await listen(page)
  const faults: string[] = []
  for (const address of addresses) {
    await test.step(address, async () => {
      await page.goto(address)
      const found = [...(await look(address)), ...take()]
      faults.push(...found.map((fault) => `${address}: ${fault}`))
    })
  }
  return faults
}

/** At each width in turn: how the page stands there. */
async function layoutAt(page: Page, ...sizes: { width: number; height: number }[]): Promise<string[]> {
  const faults: string[] = []
  for (const size of sizes) {
    await page.setViewportSize(size)
    faults.push(...(await layoutFaults(page)).map((fault) => `at ${size.width} pixels ${fault}`))
  }
  return faults
}

/** The pages of the site in two halves, one for each worker. */
for (const half of [0, 1]) {
  test(`every page, half ${half + 1}: quiet, whole at 320, 360 and 1280 pixels, and without fault for axe`, async ({ page }) => {
    test.setTimeout(240_000)
    const { listed } = await theSite()
    const faults = await faultsOf(page, listed.filter((_, index) => index % 2 === half), async () => [
      ...(await layoutAt(page, enlarged, phone, desk)),
      ...(await axeFaults(page)),
    ])
    expect(faults).toEqual([])
  })
}

test('one page of each kind on a phone: without fault for axe, and whole with its text spaced out', async ({ page }) => {
  test.setTimeout(120_000)
  await page.setViewportSize(phone)
  const faults = await faultsOf(page, templates, async () => {
    const found = await axeFaults(page)
    await spaceText(page)
    return [...found, ...(await layoutFaults(page)).map((fault) => `spaced out, ${fault}`)]
  })
  expect(faults).toEqual([])
})

test('in the dark: without fault for axe', async ({ page }) => {
  test.setTimeout(120_000)
  await page.emulateMedia({ colorScheme: 'dark' })
  const addresses = ['/', '/reviews', '/recommendations/cpc-2019-d', '/plan/priority-1', '/gaps', '/about']
  const faults = await faultsOf(page, addresses, async () => {
    const paper = await page.evaluate(() => getComputedStyle(document.body).backgroundColor)
    return [...(paper === 'rgb(21, 24, 29)' ? [] : [`its paper is ${paper}`]), ...(await axeFaults(page))]
  })
  expect(faults).toEqual([])
})

test('with more contrast asked for, quiet text is as strong as the rest', async ({ page }) => {
  await page.emulateMedia({ contrast: 'more' })
  await page.goto('/recommendations/cpc-2019-d')
  expect(await axeFaults(page)).toEqual([])
  const quiet = page.locator('.quiet').first()
  const ink = await page.evaluate(() => getComputedStyle(document.body).color)
  await expect(quiet).toHaveCSS('color', ink)
})

test.describe('error pages that a browser can reach', () => {
  /** A browser reports the status of the page itself as an error; nothing else may be said. */
  const isOwnStatus = (words: string, status: number) => words.includes(`responded with a status of ${status}`)

  async function check(page: Page, status: number, reach: () => Promise<unknown>): Promise<void> {
    const { take } = await listen(page)
    const answered = page.waitForResponse((response) => response.request().isNavigationRequest() && response.status() >= 400)
    await reach()
    expect((await answered).status()).toBe(status)
    await expect(page.locator('.kicker')).toHaveText(`Error ${status}`)
    await expect(page.getByRole('navigation', { name: 'Main' })).toBeVisible()
    const faults = [...(await layoutAt(page, enlarged, phone, desk)), ...(await axeFaults(page)), ...take()]
    expect(faults.filter((fault) => !isOwnStatus(fault, status))).toEqual([])
  }

  test('400, a bad encoding', ({ page }) => check(page, 400, () => page.goto('/x/%ff%fe')))
  test('404, no such page', ({ page }) => check(page, 404, () => page.goto('/recommendations/cpc-2019-z')))
  test('405, a form sent to a page', ({ page }) =>
    check(page, 405, async () => {
      await page.setContent(`<form method="post" action="${siteOrigin()}/plan"><button>Send</button></form>`)
      await page.getByRole('button').click()
    }))
  test('413, too much sent', ({ page }) =>
    check(page, 413, async () => {
      await page.setContent(
        `<form method="post" action="${siteOrigin()}/plan"><textarea name="words">${'a'.repeat(100_000)}</textarea><button>Send</button></form>`,
      )
      await page.getByRole('button').click()
    }))
})

test('error pages that a browser cannot be made to reach: whole, quiet and without fault for axe', async ({ page }) => {
  const folder = path.join(process.env.TEST_DATA_DIR ?? '', 'public/current/errors')
  const names = await readdir(folder)
  const files = ['429', '500', '503'].map((status) => names.find((name) => name === `${status}.html`) ?? status)
  await page.route('**/error-page-of-the-test/*', async (route) =>
    route.fulfill({
      contentType: 'text/html; charset=utf-8',
      body: await readFile(path.join(folder, path.basename(new URL(route.request().url()).pathname)), 'utf8'),
    }),
  )
  const faults = await faultsOf(page, files.map((name) => `/error-page-of-the-test/${name}`), async () => [
    ...(await layoutAt(page, enlarged, phone, desk)),
    ...(await axeFaults(page)),
  ])
  expect(faults).toEqual([])
})
