import { readFile } from 'node:fs/promises'
import AxeBuilder from '@axe-core/playwright'
import { type Browser, type BrowserContext, expect, type Page, test } from '@playwright/test'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { Administrator } from './support/administrator'
import { listen } from './support/crawl-browser'
import { look } from './support/look'
import { type SignedInSite, signInByProvider, startSignedInSite } from './support/signed-in-site'
import { Visitor } from './support/visitor'

// Codes from the printer to the last answer: made in the studio, used at a tablet, keyed in from paper, with and
// without a script; misread, used twice, guessed.
test.describe.configure({ mode: 'serial', timeout: 240_000 })

let world: SignedInSite
let lead: Visitor
let codes: string[] = []
test.beforeAll(async () => {
  test.setTimeout(240_000)
  world = await startSignedInSite({}, 'open-wave.ts')
  const una = await Administrator.first(world)
  const id = await una.add('Ola Dee', 'ola@council.example')
  await una.give(id, 'od-lead')
  world.provider.accounts.set('ola', { name: 'Ola Dee', email: 'ola@council.example', email_verified: true, groups: [] })
  lead = new Visitor(world.site.origin)
  await signInByProvider(lead, 'ola')
})
test.afterAll(() => world.close())

const studio = (then = '') => `${world.site.origin}/studio/waves/spring${then}`
const answering = (query = '') => `http://127.0.0.1:${world.site.port}/answer/spring${query}`
const problems = (page: Page) => page.getByRole('alert')
const proud = (page: Page) => page.getByRole('group', { name: /I am proud/ })

async function asLead(browser: Browser, options: { javaScriptEnabled?: boolean } = {}): Promise<Page> {
  const context = await browser.newContext({ locale: 'en-GB', ...options })
  const jar = lead.cookies.get(new URL(world.site.origin).host) ?? new Map<string, string>()
  await context.addCookies([...jar].map(([name, value]) => ({ name, value, url: world.site.origin, httpOnly: true, sameSite: 'Lax' as const })))
  return context.newPage()
}

async function wordsOf(file: Uint8Array): Promise<string[]> {
  const document = await getDocument({ data: Uint8Array.from(file), verbosity: 0 }).promise
  const pages = Array.from({ length: document.numPages }, async (_, at) => {
    const { items } = await (await document.getPage(at + 1)).getTextContent()
    return items.map((item) => ('str' in item ? item.str : '')).join(' ').replace(/\s+/g, ' ')
  })
  return Promise.all(pages)
}

async function pdfOf(page: Page, act: () => Promise<void>): Promise<string[]> {
  const [download] = await Promise.all([page.waitForEvent('download'), act()])
  return wordsOf(await readFile(await download.path()))
}

/** A shared device, or one of nobody's: what goes wrong in it is a fault. */
async function device(browser: Browser, options: Parameters<Browser['newContext']>[0] = {}): Promise<{ page: Page; context: BrowserContext; heard: () => string[] }> {
  const context = await browser.newContext({ viewport: { width: 820, height: 1180 }, hasTouch: true, locale: 'en-GB', ...options })
  const page = await context.newPage()
  const wrong: string[] = []
  page.on('pageerror', (error) => wrong.push(error.message))
  page.on('console', (message) => { if (message.type() === 'error' && !message.text().includes('status of')) wrong.push(message.text()) })
  return { page, context, heard: () => wrong }
}

async function looksRight(page: Page, name: string): Promise<void> {
  for (const width of [360, 820]) {
    await page.setViewportSize({ width, height: 1_000 })
    expect([name, await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)]).toEqual([name, 0])
    if (process.env.PICTURES !== undefined) await page.screenshot({ path: `${process.env.PICTURES}/${name}-${width}.png`, fullPage: true })
  }
  const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice']).analyze()
  expect([name, violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join()}`)]).toEqual([name, []])
}

test('codes are made once, fetched by whoever made them, and never listed again; posters and paper', async ({ browser }) => {
  const page = await asLead(browser)
  const heard = await listen(page)
  await page.goto(studio('/codes'))
  await expect(page.getByRole('main')).toContainText('are never listed again')
  await look(page, 'codes-none')

  await page.getByRole('button', { name: 'Make the codes' }).click()
  await expect(page.getByRole('alert', { name: 'There is a problem' })).toContainText('it is made once')
  await look(page, 'codes-error')
  await page.getByLabel('For which site').selectOption({ label: 'Depot (30)' })
  await page.getByLabel('Labels').check()
  await page.getByLabel('I can print the sheet now').check()
  await page.getByRole('button', { name: 'Make the codes' }).click()
  await expect(page.getByRole('status')).toContainText('30 codes are made')
  await look(page, 'codes-made')
  const sheet = await pdfOf(page, () => page.getByRole('button', { name: 'Download the sheet' }).click())
  codes = sheet.join(' ').match(/[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{5}/g) ?? []
  expect(new Set(codes).size).toBe(30)
  expect(sheet[0]).toContain('Depot, ')
  // A lost line loses nothing: it can be fetched again, by the same session alone.
  expect(await pdfOf(page, () => page.getByRole('button', { name: 'Download the sheet' }).click())).toEqual(sheet)
  const address = page.url()
  const other = new Visitor(world.site.origin)
  await signInByProvider(other, 'ola')
  expect((await other.get(address)).text).not.toContain('codes are made</h2>')
  await page.getByRole('button', { name: 'forget the sheet' }).click()
  await expect(page.getByRole('main')).toContainText('Nobody can have those codes again')
  await page.goto(address)
  await expect(page.getByRole('button', { name: 'Download the sheet' })).toHaveCount(0)
  await expect(page.getByRole('table', { name: /The newest first/ }).getByRole('row').nth(1)).toContainText('Ola Dee')
  await expect(page.getByRole('table', { name: /The newest first/ }).getByRole('row').nth(1)).toContainText('30')
  for (const code of codes) expect(await page.content()).not.toContain(code)
  await expect(page.getByLabel('For which site').locator('option')).toHaveText(['Every site (30)', 'Town Hall (30)'])

  const posters = await pdfOf(page, () => page.getByRole('link', { name: 'Download the posters' }).click())
  expect(posters).toHaveLength(2)
  expect(posters[0]).toMatch(/Depot.*Culture pulse.*What protects you, and what does not.*Covenant ([0-9a-f]{4} ?){16}.*Key [0-9a-f]{4}/)
  await page.getByLabel('Where it is returned to').fill('the grey box in the canteen')
  const paper = await pdfOf(page, () => page.getByRole('button', { name: 'Download the questionnaire' }).click())
  expect(paper.join(' ')).toContain('I am proud to work here (needed)')
  expect(paper.join(' ')).toContain('Return it to: the grey box in the canteen')
  expect(heard.take().filter((line) => !line.includes('status of 422'))).toEqual([])
  await page.context().close()
})

test('at a shared tablet: no draft, clear after each, clear when left, no way back', async ({ browser }) => {
  const { page, context, heard } = await device(browser)
  await page.clock.install()
  await page.goto(answering('?entry=tablet'))
  await expect(page.getByText('This tablet is shared')).toBeVisible()
  await expect(page.locator('main a[href^="http"]')).toHaveCount(0)
  await looksRight(page, 'tablet-first')

  // Misread: which part, and what it may be.
  const wrong = codes[0]!.slice(0, -1) + (codes[0]!.endsWith('5') ? 'S' : '5')
  await page.getByLabel(/^Your code/).fill(wrong.replace(/^.{4}/, 'ABU?'))
  await page.getByRole('button', { name: 'Show all questions' }).click()
  await proud(page).getByRole('radio', { name: 'Yes' }).check()
  await page.getByRole('button', { name: 'Send my answers' }).click()
  await expect(problems(page)).toContainText('Look first at the first part, where U may be V')
  await looksRight(page, 'tablet-misread')
  await expect(proud(page).getByRole('radio', { name: 'Yes' })).toBeChecked()

  // Left alone it asks, and then clears; whoever is still there stays.
  await page.clock.fastForward('03:01')
  await expect(page.getByRole('dialog', { name: 'Are you still there?' })).toBeVisible()
  await looksRight(page, 'tablet-left')
  await page.getByRole('button', { name: 'I need more time' }).click()
  await page.clock.fastForward('02:00')
  await expect(proud(page).getByRole('radio', { name: 'Yes' })).toBeChecked()
  await page.clock.fastForward('01:05')
  await expect(page.getByRole('dialog')).toBeVisible()
  await Promise.all([page.waitForEvent('load'), page.clock.fastForward('01:01')])
  await expect(page.getByLabel(/^Your code/)).toHaveValue('')
  await expect(page.locator('input:checked')).toHaveCount(0)

  await page.getByLabel(/^Your code/).fill(codes[0]!.toLowerCase())
  await page.getByRole('button', { name: 'Show all questions' }).click()
  await proud(page).getByRole('radio', { name: 'Yes' }).check()
  await page.getByRole('button', { name: 'Send my answers' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('counted')
  await looksRight(page, 'tablet-counted')
  await Promise.all([page.waitForEvent('load'), page.clock.fastForward('01:01')])
  await expect(page.getByLabel(/^Your code/)).toHaveValue('')
  expect(page.url()).toBe(answering('?entry=tablet'))
  await page.goBack().catch(() => undefined)
  await expect(page.locator('input:checked')).toHaveCount(0)
  expect(await page.evaluate(() => location.href === 'about:blank' ? 0 : localStorage.length + sessionStorage.length)).toBe(0)

  // A second use: the first stands.
  await page.goto(answering(`?entry=tablet#code=${codes[0]!}`))
  await page.getByRole('button', { name: 'Show all questions' }).click()
  await proud(page).getByRole('radio', { name: 'No' }).check()
  await page.getByRole('button', { name: 'Send my answers' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Already counted: the first answers stand')

  // A credential is never put on a shared device.
  await page.goto(answering(`?entry=tablet#credential=g01.${'0'.repeat(64)}.${'0'.repeat(128)}`))
  await expect(page.getByLabel(/^Your code/)).toBeVisible()
  expect(await page.evaluate(() => localStorage.length)).toBe(0)
  expect(heard()).toEqual([])
  await context.close()
})

test('keyed in from paper: many in a row, counted on the device, one put aside', async ({ browser }) => {
  const { page, context, heard } = await device(browser, { viewport: { width: 1_280, height: 900 } })
  await page.goto(answering('?entry=keyed'))
  await expect(page.getByRole('status').first()).toHaveText('None keyed in yet in this sitting.')
  await looksRight(page, 'keyed-first')
  const key = async (code: string, words: string) => {
    await page.getByLabel('The code on the questionnaire').fill(code)
    await proud(page).getByRole('radio', { name: 'No' }).check()
    await page.getByRole('textbox', { name: /Up to/ }).fill(words)
    await page.getByRole('button', { name: 'Send these answers' }).click()
  }
  await key(codes[1]!, 'Better vans')
  await expect(page.locator('#keyed')).toHaveText('Counted. Keyed in and counted in this sitting: 1.')
  await expect(page.getByLabel('The code on the questionnaire')).toBeFocused()
  await expect(page.locator('input:checked')).toHaveCount(0)
  await expect(page.getByRole('textbox', { name: /Up to/ })).toHaveValue('')
  await key(codes[2]!, '')
  await expect(page.locator('#keyed')).toContainText('in this sitting: 2.')
  await key(codes[1]!, '')
  await expect(page.locator('#keyed')).toContainText('Not counted again: put this paper aside.')
  await looksRight(page, 'keyed-twice')
  await page.getByLabel('The code on the questionnaire').fill(codes[3]!)
  await page.getByRole('button', { name: 'Send these answers' }).click()
  await expect(problems(page)).toContainText('I am proud to work here')
  await looksRight(page, 'keyed-error')
  expect(await page.evaluate(() => localStorage.length)).toBe(0)
  expect(await context.cookies()).toEqual([])
  expect(heard()).toEqual([])
  await context.close()
})

test('without a script: a tablet clears itself by its page, paper is keyed in one after another', async ({ browser }) => {
  const { page, context } = await device(browser, { javaScriptEnabled: false, viewport: { width: 360, height: 740 } })
  await page.goto(answering('?entry=tablet'))
  await page.getByLabel(/^Your code/).fill(codes[4]!.replace('-', ''))
  await page.getByRole('button', { name: 'Send my answers' }).click()
  await expect(problems(page)).toContainText('I am proud')
  await expect(page.getByText('This tablet is shared')).toBeVisible()
  await proud(page).getByRole('radio', { name: 'Yes' }).check()
  const [sent] = await Promise.all([page.waitForResponse((response) => response.request().method() === 'POST'), page.getByRole('button', { name: 'Send my answers' }).click()])
  expect(sent.headers().refresh).toBe('120; url=/answer/spring?entry=tablet')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('counted')
  await page.getByRole('link', { name: 'Clear it now' }).click()
  await expect(page).toHaveURL(answering('?entry=tablet'))
  await expect(page.getByLabel(/^Your code/)).toHaveValue('')
  await page.goBack().catch(() => undefined)
  await expect(page.locator('input:checked')).toHaveCount(0)

  await page.goto(answering('?entry=keyed'))
  await page.getByLabel('The code on the questionnaire').fill(codes[5]!)
  await proud(page).getByRole('radio', { name: 'Yes' }).check()
  await page.getByRole('button', { name: 'Send these answers' }).click()
  await page.getByRole('link', { name: 'Key in the next one' }).click()
  await expect(page).toHaveURL(answering('?entry=keyed'))
  await page.getByLabel('The code on the questionnaire').fill(codes[5]!)
  await proud(page).getByRole('radio', { name: 'No' }).check()
  await page.getByRole('button', { name: 'Send these answers' }).click()
  await expect(problems(page)).toContainText('the first stand')
  await context.close()
})

test('whoever guesses is stopped, with a page that says so, and a minute later all goes on', async ({ browser }) => {
  test.setTimeout(240_000)
  const { page, context } = await device(browser)
  // Well-formed codes that nobody was given: each ends in its own check character.
  const { codeFrom } = await import('@/lib/domain/credential/code')
  const guess = (n: number) => codeFrom(Uint8Array.from([n >> 8, n & 255, 1, 2, 3, 4, 5, 6, 7, 8]))
  const post = (code: string) => fetch(answering(), { method: 'POST', body: new URLSearchParams({ '~code': code, proud: 'yes' }), headers: { 'Content-Type': 'application/x-www-form-urlencoded' } })
  let stopped = false
  for (let n = 0; n < 900 && !stopped; n += 20) {
    const answers = await Promise.all(Array.from({ length: 20 }, (_, at) => post(guess(n + at))))
    stopped = answers.some(({ status }) => status === 429)
  }
  expect(stopped).toBe(true)
  await page.goto(answering('?entry=tablet'))
  await page.getByLabel(/^Your code/).fill(codes[6]!)
  await page.getByRole('button', { name: 'Show all questions' }).click()
  await proud(page).getByRole('radio', { name: 'Yes' }).check()
  await page.getByRole('button', { name: 'Send my answers' }).click()
  await expect(problems(page)).toContainText('Wait a minute and send again')
  await expect(async () => {
    await page.getByRole('button', { name: 'Send my answers' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Thank you', { timeout: 1_000 })
  }).toPass({ timeout: 90_000, intervals: [5_000] })
  await context.close()
})

test('codes are for whoever runs surveys, and for waves that there are', async ({ browser }) => {
  const page = await asLead(browser)
  expect((await page.goto(`${world.site.origin}/studio/waves/no-such/codes`))?.status()).toBe(404)
  const before = await lead.get('/studio/waves/spring/codes')
  expect(before.status).toBe(200)
  const stranger = new Visitor(world.site.origin)
  world.provider.accounts.set('stan', { name: 'Stan', email: 'stan@council.example', email_verified: true, groups: ['everyone'] })
  await signInByProvider(stranger, 'stan')
  expect((await stranger.get('/studio/waves/spring/codes')).status).toBe(403)
  expect((await stranger.get('/studio/waves/spring/poster')).status).toBe(403)
  expect((await new Visitor(world.site.origin).get('/studio/waves/spring/paper')).status).toBe(307)
  await page.context().close()
})
