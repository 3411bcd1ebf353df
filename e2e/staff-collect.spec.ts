import { createHash, randomBytes } from 'node:crypto'
import { type BrowserContext, type Page, expect, test } from '@playwright/test'
import { create } from 'qrcode'
import { blindedElement } from '@/lib/domain/credential/collecting'
import { look } from './support/look'
import { internalDoor } from './support/site'
import { type StaffSite, browserOf, signedInStaff, startStaffSite } from './support/staff-site'

// Collecting on one's own page, moving to another device, answering where nobody is signed in, and what the public sees.
test.describe.configure({ mode: 'default', timeout: 240_000 })

let world: StaffSite
/** The receipt of the first who answered, for the list after close. */
let receipt = ''
test.beforeAll(async () => {
  test.setTimeout(240_000)
  world = await startStaffSite()
})
test.afterAll(() => world.close())

const at = (path: string) => world.site.origin + path
const phone = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true }
const cardOf = (page: Page, slug: string) => page.locator('.survey-card').filter({ has: page.locator(`#survey-${slug}`) })
const inHand = 'Your credential is on this device'

async function staffPage(context: BrowserContext): Promise<Page> {
  const page = await context.newPage()
  await page.goto(at('/staff'))
  return page
}

/** The two lines that a device shows for another. */
async function carriedFrom(page: Page, slug: string): Promise<string> {
  const card = cardOf(page, slug)
  await card.getByRole('button', { name: 'Answer on another device' }).click()
  const lines = await card.locator('.carried code').allTextContents()
  await expect(card.locator('.qr')).toBeVisible()
  return lines.join(' ')
}

async function answer(page: Page, words: string): Promise<string> {
  await page.getByRole('button', { name: 'Show all questions on one page' }).click()
  await page.getByRole('group', { name: /proud/ }).getByRole('radio', { name: 'Yes', exact: true }).check()
  await page.getByRole('textbox', { name: /1,000/ }).fill(words)
  await page.getByRole('button', { name: 'Send my answers' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('counted')
  return page.locator('.receipt').innerText()
}

test('on a phone: collected by itself for every open survey, answered at another address, with a receipt', async ({ browser }) => {
  const visitor = await signedInStaff(world, 'staff1')
  const context = await browserOf(browser, world, visitor, phone)
  const asked: { url: string; cookie: string | undefined; body: string | null }[] = []
  context.on('request', (request) => {
    void request.allHeaders().then(({ cookie }) => asked.push({ url: request.url(), cookie, body: request.postData() }))
  })
  const page = await staffPage(context)
  for (const slug of ['pulse', 'second']) await expect(cardOf(page, slug)).toContainText(inHand)
  await expect(cardOf(page, 'pulse')).toContainText(/You are counted in .+ \(\d+ people\)/)
  await expect(cardOf(page, 'on-codes')).toContainText('printed code')
  await expect(cardOf(page, 'signed-in')).toContainText('This one is confidential')
  // The key was asked for as anybody would, and only what is blinded was sent.
  const published = asked.filter(({ url }) => url.includes('/surveys/'))
  expect(published.length).toBeGreaterThanOrEqual(4)
  expect(published.every(({ cookie }) => cookie === undefined)).toBe(true)
  const sent = asked.filter(({ url }) => url.includes('/staff/collect/')).map(({ body }) => body ?? '')
  expect(sent).toHaveLength(2)
  for (const body of sent) expect(body).toMatch(/^form-token=[\w-]+&blinded=[0-9a-f]{64}$/)
  const kept = await page.evaluate(() => Object.values(localStorage).join())
  const secrets = Array.from(kept.matchAll(/"(?:seed|blindSeed|output)":"(\w+)"/g), ([, secret = '']) => secret)
  expect(secrets).toHaveLength(6)
  for (const secret of secrets) expect(asked.some(({ url, body }) => url.includes(secret) || body?.includes(secret))).toBe(false)
  await look(page, 'staff-collected')

  await page.setViewportSize(phone.viewport)
  await cardOf(page, 'pulse').getByRole('button', { name: 'Answer now' }).click()
  await expect(page).toHaveURL(`${world.answerOrigin}/answer/pulse`)
  await expect(page.locator('#credential')).toContainText('Your credential is on this device')
  asked.length = 0
  receipt = await answer(page, 'Written on a phone')
  expect(receipt).toMatch(/^[0-9a-f]{64}$/)
  // A live session in this browser: the answering side saw none of it.
  expect(asked.filter(({ url }) => url.startsWith(world.answerOrigin)).length).toBeGreaterThan(0)
  expect(asked.every(({ cookie }) => cookie === undefined)).toBe(true)
  // Nor does the staff page learn that it was spent.
  const again = await staffPage(context)
  await expect(cardOf(again, 'pulse')).toContainText(inHand)
  await expect(cardOf(again, 'pulse')).not.toContainText('answered')
  await context.close()
})

test('a reply lost in mid-air is asked for again, and a second tab finds the same', async ({ browser }) => {
  const context = await browserOf(browser, world, await signedInStaff(world, 'staff2'))
  const blinded: string[] = []
  await context.route('**/staff/collect/*', async (route) => {
    blinded.push(route.request().postData()?.split('blinded=')[1] ?? '')
    if (blinded.length > 2) return route.continue()
    // It arrives; the answer does not.
    await route.fetch()
    await route.abort()
  })
  const page = await staffPage(context)
  await expect(cardOf(page, 'pulse')).toContainText('The reply did not come')
  await look(page, 'staff-no-answer')
  await cardOf(page, 'pulse').getByRole('button', { name: 'Try again' }).click()
  await expect(cardOf(page, 'pulse')).toContainText(inHand)
  const tab = await staffPage(context)
  await expect(cardOf(tab, 'pulse')).toContainText(inHand)
  expect(await carriedFrom(tab, 'pulse')).toBe(await carriedFrom(page, 'pulse'))
  expect(new Set(blinded).size).toBeLessThan(blinded.length)
  await context.close()
})

test('two tabs at the same moment make one credential', async ({ browser }) => {
  const context = await browserOf(browser, world, await signedInStaff(world, 'staff4'))
  const tabs = await Promise.all([1, 2, 3].map(() => staffPage(context)))
  for (const tab of tabs) await expect(cardOf(tab, 'pulse')).toContainText(inHand)
  const carried = []
  for (const tab of tabs) carried.push(await carriedFrom(tab, 'pulse'))
  expect(new Set(carried).size).toBe(1)
  await context.close()
})

test('to another device by picture, to a third by typing without a script; it counts once', async ({ browser }) => {
  const visitor = await signedInStaff(world, 'staff5')
  const first = await browserOf(browser, world, visitor)
  const page = await staffPage(first)
  await expect(cardOf(page, 'pulse')).toContainText(inHand)
  const carried = await carriedFrom(page, 'pulse')
  expect(carried).toMatch(/^([0-9A-Z]{4}-){4}[0-9A-Z]{4} ([0-9A-Z]{4}-){4}[0-9A-Z]{4}$/)
  await look(page, 'staff-carry')
  const scanned = `${world.answerOrigin}/answer/pulse#carried=${carried.replace(/[- ]/g, '')}`
  const { modules } = create(scanned, { errorCorrectionLevel: 'M' })
  const dark = Array.from(modules.data).filter((place) => place !== 0).length
  const drawn = (await cardOf(page, 'pulse').locator('.qr path').getAttribute('d')) ?? ''
  expect(drawn.match(/M/g)).toHaveLength(dark)

  const second = await browser.newContext(phone)
  const there = await second.newPage()
  await there.goto(scanned)
  await expect(there).toHaveURL(`${world.answerOrigin}/answer/pulse`)
  await expect(there.locator('#credential')).toContainText('Your answers will be counted in')
  await look(there, 'answer-carried')
  const own = await answer(there, 'Scanned')

  const third = await browser.newContext({ javaScriptEnabled: false })
  const bare = await third.newPage()
  await bare.goto(`${world.answerOrigin}/answer/second`)
  await expect(bare.getByText('This browser runs no script')).toBeVisible()
  const other = await carriedFrom(page, 'second')
  await bare.getByLabel(/other device shows/).fill(other.replace(/^./, (was) => (was === 'Z' ? 'Y' : 'Z')))
  await bare.getByRole('group', { name: /proud/ }).getByRole('radio', { name: 'No', exact: true }).check()
  await bare.getByRole('button', { name: 'Send my answers' }).click()
  await expect(bare.locator('#errors')).toContainText('of the first line is wrong')
  await expect(bare.getByRole('group', { name: /proud/ }).getByRole('radio', { name: 'No', exact: true })).toBeChecked()
  await bare.getByLabel(/other device shows/).fill(other.toLowerCase())
  await bare.getByRole('button', { name: 'Send my answers' }).click()
  await expect(bare.getByRole('heading', { level: 1 })).toContainText('counted')

  // The first device sends the same credential: the first answers stand.
  await cardOf(page, 'pulse').getByRole('button', { name: 'Answer now' }).click()
  expect(await answer(page, 'Sent twice')).toBe(own)
  await expect(page.getByRole('heading', { level: 1 })).toContainText('the first answers stand')
  await Promise.all([first.close(), second.close(), third.close()])
})

test('a second device is told so, and a lost credential is replaced out of the published pool', async ({ browser }) => {
  const visitor = await signedInStaff(world, 'staff7')
  const lost = await browserOf(browser, world, visitor)
  const before = await staffPage(lost)
  await expect(cardOf(before, 'pulse')).toContainText(inHand)
  const was = await carriedFrom(before, 'pulse')
  await lost.close()

  const context = await browserOf(browser, world, visitor, phone)
  const page = await staffPage(context)
  const card = cardOf(page, 'pulse')
  await expect(card).toContainText('You collected this one elsewhere')
  await card.getByText('My credential is lost').click()
  await expect(card).toContainText('at most 3 for this whole survey, of which 0 had been given')
  await look(page, 'staff-elsewhere')
  await card.getByRole('button', { name: 'Replace my lost credential' }).click()
  await expect(card).toContainText(inHand)
  expect(await carriedFrom(page, 'pulse')).not.toBe(was)
  await (await internalDoor(world.site.dataDir))('/publish', { method: 'POST' })
  await page.goto(at('/surveys/pulse'))
  await expect(page.getByRole('main')).toContainText('1 of at most 3 has been given')
  await context.close()
})

test('somebody else on the same device finds nothing of the first', async ({ browser }) => {
  const context = await browserOf(browser, world, await signedInStaff(world, 'staff8'))
  const page = await staffPage(context)
  await expect(cardOf(page, 'pulse')).toContainText(inHand)
  const first = await carriedFrom(page, 'pulse')
  await cardOf(page, 'pulse').getByRole('button', { name: 'Answer now' }).click()
  await page.getByRole('button', { name: 'Show all questions on one page' }).click()
  await page.getByRole('textbox', { name: /1,000/ }).fill('Nobody else should read this')
  const next = await signedInStaff(world, 'staff10')
  const jar = next.cookies.get(new URL(world.site.origin).host) ?? new Map<string, string>()
  await context.addCookies([...jar].map(([name, value]) => ({ name, value, url: world.site.origin, httpOnly: true, sameSite: 'Lax' as const })))
  await page.goto(at('/staff'))
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Person 10')
  await expect(cardOf(page, 'pulse')).toContainText(inHand)
  expect(await carriedFrom(page, 'pulse')).not.toBe(first)
  await cardOf(page, 'pulse').getByRole('button', { name: 'Answer now' }).click()
  await page.getByRole('button', { name: 'Show all questions on one page' }).click()
  await expect(page.getByRole('textbox', { name: /1,000/ })).toHaveValue('')
  await context.close()
})

test('nothing is sent by a browser that keeps nothing, nor trusted that does not fit the published key', async ({ browser }) => {
  const visitor = await signedInStaff(world, 'staff11')
  const forgetful = await browserOf(browser, world, visitor)
  await forgetful.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError')
    }
  })
  const sent: string[] = []
  forgetful.on('request', (request) => request.method() === 'POST' && sent.push(request.url()))
  const page = await staffPage(forgetful)
  await expect(cardOf(page, 'pulse')).toContainText('This browser keeps nothing')
  expect(sent).toEqual([])
  await look(page, 'staff-keeps-nothing')
  await forgetful.close()

  const cheated = await browserOf(browser, world, visitor)
  const { publicKey } = (await (await fetch(at('/surveys/second/seal.json'))).json()) as { publicKey: string }
  await cheated.route('**/surveys/pulse/seal.json', async (route) => {
    const seal = (await (await route.fetch()).json()) as object
    await route.fulfill({ json: { ...seal, publicKey } })
  })
  const wary = await staffPage(cheated)
  await expect(cardOf(wary, 'pulse')).toContainText('the reply does not fit the published key')
  await look(wary, 'staff-wrong-proof')
  await cheated.unroute('**/surveys/pulse/seal.json')
  await wary.reload()
  await expect(cardOf(wary, 'pulse')).toContainText('the published key or covenant has changed')
  await cheated.close()
})

test('without a script the page says what to do instead', async ({ browser }) => {
  const visitor = await signedInStaff(world, 'staff13')
  const context = await browserOf(browser, world, visitor, { ...phone, javaScriptEnabled: false })
  const page = await staffPage(context)
  await expect(cardOf(page, 'pulse').getByText('This browser runs no script')).toBeVisible()
  await expect(cardOf(page, 'pulse')).not.toContainText('One moment')
  if (process.env.PICTURES !== undefined) await page.screenshot({ path: `${process.env.PICTURES}/staff-no-script.png`, fullPage: true })
  await context.close()
})

test('a confidential survey says so, and who could link, before its first question; it is answered signed in, without a script too', async ({ browser }) => {
  const visitor = await signedInStaff(world, 'staff16')
  const context = await browserOf(browser, world, visitor, { ...phone, javaScriptEnabled: false })
  const page = await staffPage(context)
  await cardOf(page, 'signed-in').getByRole('link', { name: 'Answer signed in' }).click()
  await expect(page).toHaveURL(at('/staff/answer/signed-in'))
  const words = await page.getByRole('main').innerText()
  expect(words.indexOf('Who could link the two')).toBeGreaterThan(0)
  expect(words.indexOf('Who could link the two')).toBeLessThan(words.indexOf('We are listened to'))
  await page.getByRole('textbox', { name: /1,000/ }).fill('Kept while it is mended')
  await page.getByRole('button', { name: 'Send my answers' }).click()
  await expect(page.locator('#errors')).toContainText('proud')
  await expect(page.getByRole('textbox', { name: /1,000/ })).toHaveValue('Kept while it is mended')
  const seen = await staffPage(await browserOf(browser, world, visitor))
  await seen.goto(at('/staff/answer/signed-in'))
  await look(seen, 'confidential')
  await seen.getByRole('button', { name: 'Send my answers' }).click()
  await look(seen, 'confidential-errors')
  await page.getByRole('group', { name: /proud/ }).getByRole('radio', { name: 'Yes', exact: true }).check()
  await page.getByRole('button', { name: 'Send my answers' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('your answers are counted')
  await expect(page.locator('.receipt')).toHaveText(/^[0-9a-f]{64}$/)
  await seen.goto(at('/staff/answer/signed-in'))
  await expect(seen.getByRole('heading', { level: 1 })).toContainText('your answers are counted')
  await look(seen, 'confidential-counted')
  // Where nobody is signed in it is not answered, and says where it is.
  await seen.goto(`${world.answerOrigin}/answer/signed-in`)
  await expect(seen.getByRole('main')).toContainText('is answered signed in')
  await look(seen, 'confidential-elsewhere')
  await seen.context().close()
  await context.close()
})

test('of 200 collections for one person at the same moment one is made', async () => {
  const visitor = await signedInStaff(world, 'staff14', 120_000)
  const { $ } = await visitor.get('/staff')
  const token = $('form[action="/staff/sign-out"] input[name=form-token]').attr('value') ?? ''
  const seal = (await (await fetch(at('/surveys/pulse/seal.json'))).json()) as { wave: string; covenantHash: string; publicKey: string }
  const scope = { wave: seal.wave, covenantHash: seal.covenantHash, group: 'g01' }
  const elements = Array.from({ length: 200 }, () => blindedElement(scope, { nonce: randomBytes(32), blindSeed: randomBytes(48) }, Buffer.from(seal.publicKey, 'hex')))
  const waveId = /"waveId":"([\w-]+)","slug":"pulse"/.exec($.html().replaceAll('\\"', '"'))?.[1] ?? ''
  const replies = await Promise.all(elements.map((element) => visitor.post(`/staff/collect/${waveId}`, { 'form-token': token, blinded: Buffer.from(element).toString('hex') })))
  const statuses = replies.map(({ status }) => status)
  expect(statuses.filter((status) => status === 200)).toHaveLength(1)
  // Those that the front had no room for may ask again.
  expect(statuses.every((status) => [200, 422, 503].includes(status))).toBe(true)
  expect(replies.filter(({ status, text }) => status === 422 && text === '{"reason":"collected-elsewhere"}').length).toBeGreaterThan(50)
  // None of it stands in what the site has said.
  expect(world.site.said()).not.toContain(waveId)
})

test('the public page shows what was promised, byte for byte', async ({ page }) => {
  await page.goto(at('/surveys'))
  await look(page, 'surveys-open')
  await page.getByRole('link', { name: 'Culture pulse' }).first().click()
  await look(page, 'survey-open')
  await page.goto(at('/surveys/pulse'))
  const text = await (await fetch(at('/surveys/pulse/covenant.json'))).text()
  const hash = createHash('sha256').update(text).digest('hex')
  expect((await page.getByRole('main').innerText()).replace(/ /g, '')).toContain(hash)
  const integrity = (await page.getByRole('main').innerText()).match(/sha384-[\w+/]+=*/g) ?? []
  const served = await (await fetch(`${world.answerOrigin}/answer/pulse`)).text()
  expect(integrity).toHaveLength(2)
  for (const one of integrity) expect(served).toContain(one)
  await page.goto(at('/privacy/surveys'))
  await look(page, 'protection')
})

test('after close: counts, receipts to look one up, what is deleted when', async ({ page }) => {
  await world.closeSurveys()
  // It is baked anew at the start; until then readers see the last one.
  await expect.poll(async () => ((await (await fetch(at('/surveys/pulse'))).text()).includes('Closed on') ? '' : world.site.said()), { timeout: 120_000 }).toBe('')
  await page.goto(at('/surveys/pulse'))
  await expect(page.getByRole('main')).toContainText('were invited;')
  await look(page, 'survey-closed')
  const list = (await (await fetch(at('/surveys/pulse/receipts.txt'))).text()).trim().split('\n')
  expect(list).toContain(receipt)
  expect(list).toEqual([...list].sort())
  const seal = (await (await fetch(at('/surveys/pulse/seal.json'))).json()) as { totals: { invited: number; collected: number; counted: number }; replacements: { given: number } }
  expect(seal.totals.invited).toBe(120)
  expect(seal.totals.counted).toBe(list.length)
  expect(seal.totals.collected).toBeGreaterThanOrEqual(seal.totals.counted)
  expect((await (await fetch(at('/sitemap.xml'))).text())).toContain('/surveys/pulse')
  expect((await fetch(at('/surveys/nowhere'))).status).toBe(404)
})
