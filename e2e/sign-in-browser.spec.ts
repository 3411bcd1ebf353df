import { type BrowserContext, type Page, expect, test } from '@playwright/test'
import { axeFaults, layoutFaults, listen } from './support/crawl-browser'
import { linkIn } from './support/mailbox'
import { type SignedInSite, firstLink, signInByProvider, startSignedInSite } from './support/signed-in-site'
import { Visitor } from './support/visitor'

// Journeys as somebody makes them, in a browser, against a provider and a mail server on this machine.
test.describe.configure({ mode: 'default' })

let world: SignedInSite
test.beforeAll(async () => {
  world = await startSignedInSite()
  world.provider.accounts.set('ann', { name: 'Ann Lee', email: 'ann@council.example', email_verified: true, groups: ['everyone', 'od'] })
  await signInByProvider(new Visitor(world.site.origin), 'ann')
})
test.afterAll(() => world.close())

const at = (path: string) => world.site.origin + path
const pictures = process.env.PICTURES

/** A state of a page: no fault of axe or layout at both widths; a picture of it where one is asked for. */
async function look(page: Page, name: string): Promise<void> {
  for (const width of [1280, 360]) {
    await page.setViewportSize({ width, height: 800 })
    expect([name, width, await layoutFaults(page)]).toEqual([name, width, []])
    if (pictures !== undefined) await page.screenshot({ path: `${pictures}/${name}-${width}.png`, fullPage: true })
  }
  expect([name, await axeFaults(page)]).toEqual([name, []])
  await page.setViewportSize({ width: 1280, height: 800 })
}

async function signInWithProvider(page: Page): Promise<void> {
  await page.goto(at('/sign-in'))
  await page.getByRole('button', { name: 'Continue with your council account' }).click()
  await page.getByLabel('Account').fill('ann')
  await page.getByRole('button', { name: 'Sign in' }).click()
}

test('by the council’s account, with every state of the way looked at; then out, with nothing behind', async ({ page }) => {
  const heard = await listen(page)
  await page.goto(at('/staff/sessions'))
  await expect(page).toHaveURL(at('/sign-in?to=%2Fstaff%2Fsessions'))
  await expect(page).toHaveTitle('Sign in · Golden Thread')
  await look(page, 'sign-in')
  await page.getByRole('button', { name: 'Continue with your council account' }).click()
  await page.getByLabel('Account').fill('ann')
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page).toHaveURL(at('/staff/sessions'))
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Where you are signed in')
  await look(page, 'sessions')
  await page.getByRole('link', { name: 'Your work' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Hello, Ann Lee')
  await look(page, 'staff')
  expect(heard.take()).toEqual([])

  await page.getByRole('banner').getByRole('button', { name: 'Sign out' }).click()
  await expect(page).toHaveURL(at('/sign-in?why=signed-out'))
  await expect(page.getByRole('status')).toContainText('You are signed out')
  await look(page, 'signed-out')
  for (let n = 0; n < 3; n += 1) {
    await page.goBack()
    await expect(page.locator('body')).not.toContainText('Ann Lee')
  }
})

for (const script of [true, false]) {
  test(`by a link by e-mail, with the keyboard alone${script ? '' : ', without script'}`, async ({ browser }) => {
    const context = await browser.newContext({ javaScriptEnabled: script, locale: 'en-GB' })
    const page = await context.newPage()
    await page.goto(at('/sign-in'))
    const field = page.getByLabel('Your work e-mail address')
    await tabTo(page, 'Your work e-mail address')
    await page.keyboard.type('ann@council')
    await page.keyboard.press('Enter')
    await expect(page).toHaveTitle('Error: Sign in · Golden Thread')
    await expect(page.getByRole('alert', { name: /^There (is a problem|are problems)$/ })).toContainText('Write an e-mail address in full')
    await expect(field).toHaveValue('ann@council')
    if (script) await look(page, 'sign-in-error')
    await page.getByRole('alert', { name: /^There (is a problem|are problems)$/ }).getByRole('link').focus()
    await page.keyboard.press('Enter')
    await expect(field).toBeFocused()
    await page.keyboard.press('End')
    await page.keyboard.type('.example')
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(at('/sign-in/sent'))
    if (script) await look(page, 'sent')

    await page.goto(linkIn(await world.mail.next('ann@council.example')))
    await expect(page.getByRole('main')).toContainText('sign in as ann@council.example')
    if (script) await look(page, 'link')
    await tabTo(page, 'Sign in')
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(at('/staff'))
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Hello, Ann Lee')
    await context.close()
  })
}

test('signed out everywhere, the other browser is out at its next request', async ({ browser }) => {
  const [one, other] = await Promise.all([browser.newContext(), browser.newContext()])
  const [here, there] = await Promise.all([signedIn(one), signedIn(other)])
  await here.goto(at('/staff/sessions'))
  await here.getByRole('button', { name: 'Sign out everywhere' }).click()
  await expect(here).toHaveURL(at('/sign-in?why=signed-out'))
  await there.getByRole('link', { name: 'Your sessions' }).click()
  await expect(there).toHaveURL(at('/sign-in?to=%2Fstaff%2Fsessions'))
  await Promise.all([one.close(), other.close()])
})

test('by the first link, whose faults are all told at once', async ({ page }) => {
  const heard = await listen(page)
  await page.goto(await firstLink(world.site))
  await look(page, 'administrator')
  await page.getByRole('button', { name: 'Become an administrator' }).click()
  await expect(page.getByRole('alert', { name: /^There (is a problem|are problems)$/ }).getByRole('listitem')).toHaveCount(2)
  await look(page, 'administrator-error')
  await page.getByLabel('Your name').fill('Una Boss')
  await page.getByLabel('Your work e-mail address').fill('una@council.example')
  await page.getByRole('button', { name: 'Become an administrator' }).click()
  await expect(page).toHaveURL(at('/staff'))
  await expect(page.getByRole('main')).toContainText('Administrator')
  await look(page, 'staff-administrator')
  // Of a form that was not right a browser's console says so.
  expect(heard.take().filter((words) => !words.includes('status of 422'))).toEqual([])
})

test('each problem in plain words', async ({ page }) => {
  for (const reason of ['form', 'provider-failed', 'provider-silent', 'too-often', 'not-known', 'disabled', 'link-used', 'link-late', 'failed']) {
    await page.goto(at(`/sign-in/problem?reason=${reason}`))
    await expect(page.getByRole('heading', { name: 'What to do' })).toBeVisible()
    await look(page, `problem-${reason}`)
  }
  await page.goto(at('/sign-in/leaving'))
  await look(page, 'leaving-again')
})

async function signedIn(context: BrowserContext): Promise<Page> {
  const page = await context.newPage()
  await signInWithProvider(page)
  await expect(page).toHaveURL(at('/staff'))
  return page
}

/** Goes by the Tab key to whatever has this name. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let n = 0; n < 30; n += 1) {
    await page.keyboard.press('Tab')
    const focused = page.locator(':focus')
    const words = await focused.evaluate((element) => (element instanceof HTMLInputElement ? [...(element.labels ?? [])].map((label) => label.textContent).join() : element.textContent))
    if (words.trim() === name) return
  }
  throw new Error(`The Tab key does not come to ‘${name}’`)
}
