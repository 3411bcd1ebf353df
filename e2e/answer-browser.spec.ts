import AxeBuilder from '@axe-core/playwright'
import { type Browser, type BrowserContext, expect, type Page, test } from '@playwright/test'
import { handoverFragment } from '@/lib/domain/credential/handover'
import { type AnswerSite, startAnswerSite } from './support/answer-site'

let held: AnswerSite

test.beforeAll(async () => {
  test.setTimeout(240_000)
  held = await startAnswerSite()
})
test.afterAll(() => held.close())
test.describe.configure({ mode: 'serial' })

const phone = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true }
const pictures = process.env.ANSWER_PICTURES

async function withPage(browser: Browser, options: Parameters<Browser['newContext']>[0], work: (page: Page, context: BrowserContext) => Promise<void>) {
  const context = await browser.newContext({ ...phone, ...options })
  const page = await context.newPage()
  const wrong: string[] = []
  page.on('pageerror', (error) => wrong.push(error.message))
  page.on('console', (message) => {
    // The browser itself tells of statuses, and of lines that the test cuts.
    if (message.type() === 'error' && !/status of|net::ERR_(INTERNET_DISCONNECTED|FAILED)/.test(message.text())) wrong.push(message.text())
  })
  await work(page, context)
  expect(wrong).toEqual([])
  await context.close()
}

async function looksRight(page: Page, name: string) {
  expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBeLessThanOrEqual(0)
  const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice']).analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join()}`)).toEqual([])
  if (pictures !== undefined) await page.screenshot({ path: `${pictures}/${name}.png`, fullPage: true })
}

const survey = (slug: string) => `${held.answerOrigin}/answer/${slug}`

test('with a credential, one question at a time, on a phone', async ({ browser }) => {
  const { slug, credentials } = held.waves.both
  await withPage(browser, {}, async (page) => {
    await page.goto(survey(slug) + handoverFragment(credentials[0]!))
    // The credential is gone from the address, and from what the back button knows.
    expect(page.url()).toBe(survey(slug))
    await expect(page.locator('#credential')).toContainText('Adult Care (62 people invited)')
    await looksRight(page, 'one-first')

    await page.getByRole('radio', { name: 'Agree', exact: true }).check()
    await page.getByRole('button', { name: 'Next' }).click()
    await expect(page.getByRole('group', { name: /I am proud/ })).toBeFocused()
    await page.getByRole('radio', { name: 'No', exact: true }).check()
    await expect(page.getByRole('status')).toHaveText('Question 2 of 10')
    await page.getByRole('button', { name: 'Next' }).click()
    await expect(page.getByRole('group', { name: /What would make you proud/ })).toBeVisible()
    await page.getByRole('button', { name: 'Back' }).click()
    await page.getByRole('radio', { name: 'Yes', exact: true }).check()
    await page.getByRole('button', { name: 'Next' }).click()
    // What follows from another answer is not asked.
    await expect(page.getByRole('group', { name: /How likely/ })).toBeVisible()
    await looksRight(page, 'one-scale')

    // The draft is on this device, and nowhere else.
    await page.reload()
    await expect(page.getByRole('radio', { name: 'Agree', exact: true })).toBeChecked()
    await page.getByRole('button', { name: 'Show all questions on one page' }).click()
    await page.getByLabel('Up to 1,000 characters', { exact: false }).last().fill('Ask Mrs Patel on 07700 900123')
    await page.getByRole('button', { name: 'Send my answers' }).click()
    await expect(page.locator('#errors')).toBeFocused()
    await expect(page.locator('#errors')).toContainText('phone number')
    await looksRight(page, 'nudge')
    await page.getByLabel('Up to 1,000 characters', { exact: false }).last().fill('Vans that start in the morning.')
    await page.getByRole('button', { name: 'Send my answers' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toContainText('counted')
    await expect(page.locator('.receipt')).toHaveText(/^[0-9a-f]{64}$/)
    await looksRight(page, 'counted')
    const kept = await page.evaluate(() => JSON.stringify(localStorage))
    expect(kept).not.toContain('Vans that start')
    // Sent again from the same device: the first stands.
    await page.goto(survey(slug))
    await page.getByRole('button', { name: 'Show all questions on one page' }).click({ timeout: 2_000 }).catch(() => undefined)
    await page.getByRole('group', { name: /I am proud/ }).getByRole('radio', { name: 'No', exact: true }).check()
    await page.getByRole('button', { name: 'Send my answers' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toContainText('the first answers stand')
  })
})

test('a missing answer is shown beside its question, and the list leads there', async ({ browser }) => {
  const { slug, credentials } = held.waves.both
  await withPage(browser, {}, async (page) => {
    await page.goto(survey(slug) + handoverFragment(credentials[1]!))
    await page.getByRole('button', { name: 'Show all questions on one page' }).click()
    await page.getByRole('textbox', { name: /Number/ }).fill('many')
    await page.getByRole('button', { name: 'Send my answers' }).click()
    await expect(page.locator('#errors li')).toHaveCount(2)
    await looksRight(page, 'errors')
    await page.locator('#errors a').first().click()
    await expect(page.getByRole('group', { name: /I am proud/ })).toBeFocused()
  })
})

test('a lost line loses nothing, and sending again counts once', async ({ browser }) => {
  const { slug, credentials } = held.waves.both
  await withPage(browser, {}, async (page, context) => {
    await page.goto(survey(slug) + handoverFragment(credentials[2]!))
    await page.getByRole('button', { name: 'Show all questions on one page' }).click()
    await page.getByRole('group', { name: /I am proud/ }).getByRole('radio', { name: 'Yes' }).check()
    await context.setOffline(true)
    await page.getByRole('button', { name: 'Send my answers' }).click()
    await expect(page.locator('#errors')).toContainText('may not have arrived')
    await expect(page.getByRole('group', { name: /I am proud/ }).getByRole('radio', { name: 'Yes' })).toBeChecked()
    await context.setOffline(false)
    // The reply is lost: the answer arrives all the same.
    await page.route(`**/answer/${slug}`, async (route) => {
      await route.fetch()
      await route.abort()
    }, { times: 1 })
    await page.getByRole('button', { name: 'Send my answers' }).click()
    await expect(page.locator('#errors')).toContainText('may not have arrived')
    await page.getByRole('button', { name: 'Send my answers' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toContainText('the first answers stand')
  })
})

test('a code on a shared tablet: no draft, and clear for the next person', async ({ browser }) => {
  const { slug, codes } = held.waves.both
  await withPage(browser, { viewport: { width: 820, height: 1180 } }, async (page) => {
    await page.goto(`${survey(slug)}#code=${codes[0]!}`)
    expect(page.url()).toBe(survey(slug))
    await expect(page.getByLabel(/Your code/)).toHaveValue(codes[0]!)
    await page.getByRole('button', { name: 'Show all questions on one page' }).click()
    await page.getByRole('group', { name: /I am proud/ }).getByRole('radio', { name: 'Yes' }).check()
    await looksRight(page, 'tablet')
    await page.getByRole('button', { name: 'Send my answers' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toContainText('counted')
    const kept = await page.evaluate(() => JSON.stringify(localStorage))
    expect(kept).not.toContain('proud')
    expect(kept).not.toContain('receipt')
    await page.getByRole('button', { name: 'Clear this page' }).click()
    await expect(page.getByLabel(/Your code/)).toHaveValue('')
    await page.goBack().catch(() => undefined)
    await expect(page.locator('input:checked')).toHaveCount(0)
  })
})

test('what was written before the credential was collected is there afterwards', async ({ browser }) => {
  const { slug, credentials } = held.waves.unlinkable
  await withPage(browser, {}, async (page) => {
    await page.goto(survey(slug))
    await expect(page.locator('#credential')).toContainText('Collect it from your staff page')
    await page.getByRole('button', { name: 'Show all questions on one page' }).click()
    await page.getByRole('group', { name: /I am proud/ }).getByRole('radio', { name: 'Yes' }).check()
    await page.getByRole('textbox', { name: /Up to 1,000/ }).fill('Written first')
    await page.getByRole('button', { name: 'Send my answers' }).click()
    await expect(page.locator('#errors')).toContainText('no credential on this device')
    await page.goto('about:blank')
    await page.goto(survey(slug) + handoverFragment(credentials[0]!))
    await expect(page.getByRole('textbox', { name: /Up to 1,000/ })).toHaveValue('Written first')
    await page.getByRole('button', { name: 'Send my answers' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toContainText('counted')
  })
})

test('without a script: a code counts, errors keep what was typed, and mode 1 says what to do', async ({ browser }) => {
  const { both, unlinkable } = held.waves
  await withPage(browser, { javaScriptEnabled: false }, async (page) => {
    await page.goto(survey(both.slug))
    await expect(page.getByText('This browser runs no script')).toBeVisible()
    await page.getByLabel(/Your code/).fill(both.codes[1]!.toLowerCase().replace(/(.{4})/g, '$1 '))
    await page.getByRole('textbox', { name: /Up to 1,000/ }).fill('More vans')
    await page.getByRole('button', { name: 'Send my answers' }).click()
    await expect(page.locator('#errors')).toContainText('proud')
    await expect(page.getByRole('textbox', { name: /Up to 1,000/ })).toHaveValue('More vans')
    if (pictures !== undefined) await page.screenshot({ path: `${pictures}/no-script-errors.png`, fullPage: true })
    await page.getByRole('group', { name: /I am proud/ }).getByRole('radio', { name: 'Yes' }).check()
    await page.getByRole('button', { name: 'Send my answers' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toContainText('counted')

    await page.goto(survey(unlinkable.slug))
    await expect(page.getByText('what it shows')).toBeVisible()
    if (pictures !== undefined) await page.screenshot({ path: `${pictures}/no-script-unlinkable.png`, fullPage: true })
  })
})

test('with a live session in the browser, answering brings none of it along', async ({ browser }) => {
  const { slug, credentials } = held.waves.both
  await withPage(browser, {}, async (page, context) => {
    await context.addCookies([{ name: 'next-auth.session-token', value: 'a-live-session', url: held.site.origin }])
    const sent: (string | undefined)[] = []
    page.on('request', (request) => void request.allHeaders().then((headers) => sent.push(headers.cookie)))
    await page.goto(survey(slug) + handoverFragment(credentials[3]!))
    await page.getByRole('button', { name: 'Show all questions on one page' }).click()
    await page.getByRole('group', { name: /I am proud/ }).getByRole('radio', { name: 'Yes' }).check()
    await page.getByRole('button', { name: 'Send my answers' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toContainText('counted')
    expect(sent.length).toBeGreaterThan(3)
    expect(sent.filter((cookie) => cookie !== undefined)).toEqual([])
    expect(await context.cookies(held.answerOrigin)).toEqual([])
  })
})

test('everything together is under 50 kB', async ({ browser }) => {
  await withPage(browser, {}, async (page) => {
    const sizes: number[] = []
    page.on('response', (response) => void response.request().sizes().then(({ responseBodySize, responseHeadersSize }) => sizes.push(responseBodySize + responseHeadersSize)))
    await page.goto(survey(held.waves.both.slug), { waitUntil: 'networkidle' })
    const total = sizes.reduce((sum, size) => sum + size, 0)
    test.info().annotations.push({ type: 'bytes', description: `${total} in ${sizes.length} responses` })
    process.stdout.write(`answering page: ${total} bytes in ${sizes.length} responses (${sizes.join(', ')})\n`)
    expect(sizes.length).toBeGreaterThanOrEqual(3)
    expect(total).toBeLessThan(50_000)
  })
})
