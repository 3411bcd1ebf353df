import { readFile } from 'node:fs/promises'
import { type Browser, type Page, expect, test } from '@playwright/test'
import { parse } from 'csv-parse/sync'
import { listen } from './support/crawl-browser'
import { Administrator } from './support/administrator'
import { look, tabTo } from './support/look'
import { type SignedInSite, startSignedInSite } from './support/signed-in-site'

// What an administrator does, in a browser, and what becomes of it for whom it is about.
test.describe.configure({ mode: 'default', timeout: 240_000 })

let world: SignedInSite
let una: Administrator
test.beforeAll(async () => {
  test.setTimeout(240_000)
  world = await startSignedInSite()
  una = await Administrator.first(world)
  for (const [name, email] of [['bob', 'bob.ash@council.example'], ['cat', 'cat@council.example']] as const) {
    world.provider.accounts.set(name, { name, email, email_verified: true, groups: [] })
  }
})
test.afterAll(() => world.close())

const at = (path: string) => world.site.origin + path
const problems = (page: Page) => page.getByRole('alert', { name: /^There (is a problem|are problems)$/ })

/** A browser in which the administrator is signed in already. */
async function asUna(browser: Browser, options: { javaScriptEnabled?: boolean } = {}): Promise<Page> {
  const context = await browser.newContext({ locale: 'en-GB', ...options })
  const jar = una.visitor.cookies.get(new URL(world.site.origin).host) ?? new Map<string, string>()
  await context.addCookies([...jar].map(([name, value]) => ({ name, value, url: world.site.origin, httpOnly: true, sameSite: 'Lax' as const })))
  return context.newPage()
}

async function signIn(page: Page, account: string): Promise<void> {
  await page.goto(at('/sign-in'))
  await page.getByRole('button', { name: 'Continue with your council account' }).click()
  // From /sign-in/provider, which leads on, to the provider, or through it straight back.
  await page.waitForURL(({ pathname }) => !['/sign-in', '/sign-in/provider', '/auth', '/api/auth/callback/oidc'].includes(pathname))
  // Whom the provider knows already it does not ask again.
  if (!page.url().includes('/interaction/')) return
  await page.getByLabel('Account').fill(account)
  await page.getByRole('button', { name: 'Sign in' }).click()
}

test('a person is added, given a role, sees their work, is disabled in mid-session and is out; the log tells all of it', async ({ browser }) => {
  const admin = await asUna(browser)
  const heard = await listen(admin)

  await test.step('the way there', async () => {
    await admin.goto(at('/staff'))
    await admin.getByRole('navigation', { name: 'Signed in' }).getByRole('link', { name: 'People and log' }).click()
    await expect(admin).toHaveURL(at('/admin'))
    await look(admin, 'admin')
    await admin.getByRole('link', { name: 'Units', exact: true }).click()
    await expect(admin.getByRole('main')).toContainText('There are no units yet')
    await look(admin, 'units-none')
  })

  await test.step('units, the wrong told at their fields', async () => {
    await admin.getByRole('link', { name: 'Add a unit' }).click()
    await admin.getByRole('button', { name: 'Add' }).click()
    await expect(problems(admin)).toContainText('Write the name')
    await look(admin, 'unit-new-error')
    await admin.getByLabel('Name').fill('Adult Social Care and Integrated Health')
    await admin.getByRole('button', { name: 'Add' }).click()
    await expect(admin.getByRole('status')).toContainText('The unit is added')
    await admin.getByRole('link', { name: 'Add a unit' }).click()
    await admin.getByLabel('Name').fill('Reablement')
    await admin.getByLabel('Part of').selectOption({ label: 'Adult Social Care and Integrated Health' })
    await admin.getByRole('button', { name: 'Add' }).click()
    await look(admin, 'units')
    await admin.getByRole('link', { name: 'Adult Social Care and Integrated Health' }).click()
    await expect(admin.getByLabel('Part of').locator('option')).toHaveCount(1)
    await look(admin, 'unit-edit')
  })

  await test.step('a person, all faults at once, nothing typed lost', async () => {
    await admin.goto(at('/admin/people'))
    await look(admin, 'people-one')
    await admin.getByRole('link', { name: 'Add a person' }).click()
    await admin.getByRole('button', { name: 'Add' }).click()
    await expect(problems(admin).getByRole('listitem')).toHaveCount(2)
    await expect(admin).toHaveTitle('Error: Add a person · Golden Thread')
    await look(admin, 'person-new-error')
    await admin.getByLabel('Name').fill('Bob Ash')
    await admin.getByLabel('Work e-mail address').fill('bob.ash')
    await admin.getByRole('button', { name: 'Add' }).click()
    await expect(admin.getByLabel('Name')).toHaveValue('Bob Ash')
    await expect(problems(admin).getByRole('listitem')).toHaveText(['Write an address such as name@council.gov.uk'])
    await admin.getByLabel('Work e-mail address').fill(' Bob.Ash@Council.Example')
    await admin.getByRole('button', { name: 'Add' }).click()
    await expect(admin.getByRole('heading', { level: 1 })).toHaveText('Bob Ash')
    await expect(admin.getByRole('status')).toContainText('Added.')
    await look(admin, 'person-new')
  })
  const bobsPage = admin.url().replace(/\?.*/, '')

  await test.step('a role of a unit', async () => {
    await admin.getByRole('link', { name: 'Give a role' }).click()
    await admin.getByRole('button', { name: 'Give the role' }).click()
    await expect(problems(admin)).toContainText('Choose a role')
    await admin.getByRole('radio', { name: 'Manager' }).check()
    await admin.getByRole('button', { name: 'Give the role' }).click()
    await expect(problems(admin)).toContainText('Manager is a role of one unit: choose which')
    await expect(admin.getByRole('radio', { name: 'Manager' })).toBeChecked()
    await look(admin, 'roles-error')
    await admin.getByLabel('Of which part of the council').selectOption({ label: 'Adult Social Care and Integrated Health › Reablement' })
    await admin.getByRole('button', { name: 'Give the role' }).click()
    await expect(admin.getByRole('status')).toContainText('Given.')
    await look(admin, 'roles')
  })

  const bob = await (await browser.newContext({ locale: 'en-GB' })).newPage()
  await test.step('who signs in and sees their own work, and nothing of the rest', async () => {
    await signIn(bob, 'bob')
    await expect(bob).toHaveURL(at('/staff'))
    await expect(bob.getByRole('main')).toContainText('Manager')
    await expect(bob.getByRole('main')).toContainText('Reablement')
    await expect(bob.getByRole('link', { name: 'People and log' })).toHaveCount(0)
    for (const path of ['/admin', '/admin/people', new URL(bobsPage).pathname, '/admin/log']) {
      const answer = await bob.goto(at(path))
      expect([path, answer?.status()]).toEqual([path, 403])
      await expect(bob.getByRole('heading', { level: 1 })).toHaveText('This is not open to you')
      await expect(bob.getByRole('main')).toContainText('ask whoever gives out roles')
    }
    await look(bob, 'forbidden')
    await bob.goto(at('/staff'))
  })

  await test.step('who is signed in, and is signed out', async () => {
    await admin.goto(at('/admin/sessions'))
    await expect(admin.getByRole('row').filter({ hasText: 'Bob Ash' })).toHaveCount(1)
    await look(admin, 'sessions-all')
    await admin.getByRole('link', { name: /^Sign out Bob Ash/ }).click()
    await look(admin, 'sign-out-one')
    await admin.getByRole('button', { name: 'Sign out', exact: true }).last().click()
    await expect(admin.getByRole('status')).toContainText('Signed out, at once')
    await bob.reload()
    await expect(bob).toHaveURL(at('/sign-in?to=%2Fstaff'))
    await signIn(bob, 'bob')
    await expect(bob).toHaveURL(at('/staff'))
  })

  await test.step('disabled in mid-session, out at the next request', async () => {
    await admin.goto(bobsPage)
    await look(admin, 'person')
    await admin.getByRole('link', { name: 'Disable Bob Ash' }).click()
    await expect(admin.getByRole('main')).toContainText('They are signed out of one browser at once')
    await look(admin, 'disable')
    await admin.getByRole('button', { name: 'Disable Bob Ash' }).click()
    await expect(admin.getByRole('status')).toContainText('Disabled.')
    await look(admin, 'person-disabled')
    await bob.getByRole('link', { name: 'Your sessions' }).click()
    await expect(bob).toHaveURL(at('/sign-in?to=%2Fstaff%2Fsessions'))
    await signIn(bob, 'bob')
    await expect(bob).toHaveURL(at('/sign-in/problem?reason=disabled'))
  })

  await test.step('enabled again', async () => {
    await admin.getByRole('button', { name: 'Enable Bob Ash' }).click()
    await expect(admin.getByRole('status')).toContainText('Enabled.')
  })

  await test.step('the log', async () => {
    await admin.goto(at('/admin/log'))
    await look(admin, 'log')
    await admin.getByLabel('Words').fill('bob reablement')
    await admin.getByRole('button', { name: 'Search' }).click()
    const rows = admin.getByRole('table').getByRole('row')
    await expect(rows).toHaveCount(2)
    await expect(rows.last()).toContainText(/Una Boss as Administrator.*Gave a role.*Bob Ash.*Manager/)
    await admin.goto(at('/admin/log?from=2026-02-30&to=soon&words=bob'))
    await expect(problems(admin).getByRole('listitem')).toHaveCount(2)
    await look(admin, 'log-error')
    await admin.goto(at('/admin/log?action=unit-changed'))
    await expect(admin.getByRole('main')).toContainText('No entry found')
    await look(admin, 'log-none')
    await admin.goto(bobsPage)
    await admin.getByRole('link', { name: 'All of it in the audit log' }).click()
    await expect(admin.getByRole('main')).toContainText('Only what Bob Ash did')
    for (const did of ['Added a person', 'Gave a role', 'Signed in', 'Disabled a person', 'Enabled a person again', 'Refused a sign-in']) {
      await expect(admin.getByRole('cell', { name: did, exact: true }).first()).toBeVisible()
    }
    await admin.goto(at('/admin/log/check'))
    await expect(admin.getByRole('heading', { level: 1 })).toHaveText('The audit log is whole')
    await look(admin, 'log-check')
  })

  // Of a form that was not right a browser's console says so.
  expect(heard.take().filter((words) => !words.includes('status of 422'))).toEqual([])
  await Promise.all([admin.context().close(), bob.context().close()])
})

test('the log as a file, with no formula in it for a spreadsheet to run', async ({ browser }) => {
  await una.add('=HYPERLINK("http://evil.example","Pay slip")', 'eve@council.example')
  await una.add('+44 151', 'plus@council.example')
  const page = await asUna(browser)
  await page.goto(at('/admin/log?action=person-added'))
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Download CSV' }).click()])
  expect(download.suggestedFilename()).toMatch(/^audit-log-to-\d+\.csv$/)
  const text = await readFile(await download.path(), 'utf8')
  const rows: Record<string, string>[] = parse(text, { columns: true, record_delimiter: '\r\n' })
  expect(new Set(rows.map(({ action }) => action))).toEqual(new Set(['person-added']))
  expect(rows.map(({ subject_name }) => subject_name)).toEqual(expect.arrayContaining([`'=HYPERLINK("http://evil.example","Pay slip")`, `'+44 151`]))
  for (const cell of rows.flatMap((row) => Object.values(row))) expect(cell).not.toMatch(/^[=+\-@\t\r]/)
  await page.goto(at('/admin/log'))
  await expect(page.getByRole('table').getByRole('row').nth(1)).toContainText('Downloaded the audit log')
  await page.context().close()
})

test('without script and with the keyboard alone', async ({ browser }) => {
  const page = await asUna(browser, { javaScriptEnabled: false })
  await page.goto(at('/admin'))
  await tabTo(page, 'Add a person')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(at('/admin/people/new'))
  await tabTo(page, 'Name')
  await page.keyboard.type('Cat Orr')
  await page.keyboard.press('Enter')
  await expect(problems(page).getByRole('link')).toHaveText(['Write the e-mail address'])
  await problems(page).getByRole('link').focus()
  await page.keyboard.press('Enter')
  await expect(page.getByLabel('Work e-mail address')).toBeFocused()
  await page.keyboard.type('cat@council.example')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Cat Orr')
  const catsPage = page.url().replace(/\?.*/, '')

  await tabTo(page, 'Give a role')
  await page.keyboard.press('Enter')
  await page.getByRole('radio', { name: 'Editor' }).focus()
  await page.keyboard.press('Space')
  await tabTo(page, 'Give the role')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('status')).toContainText('Given.')

  const take = page.getByRole('link', { name: /^Take Editor/ })
  await take.focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Take a role from Cat Orr?')
  // Beside it a browser with script: axe waits for a timer, which never comes without.
  const seen = await asUna(browser)
  await seen.goto(page.url())
  await look(seen, 'take-role')
  await tabTo(page, 'Take Editor away')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('status')).toContainText('Taken.')

  await page.goto(`${catsPage}/edit`)
  await page.getByLabel('Name').fill('')
  await page.keyboard.press('Enter')
  await expect(problems(page)).toContainText('Write the name')
  await expect(page.getByLabel('Work e-mail address')).toHaveValue('cat@council.example')
  await seen.goto(`${catsPage}/edit`)
  await seen.getByLabel('Name').fill('')
  await seen.keyboard.press('Enter')
  await expect(problems(seen)).toContainText('Write the name')
  await look(seen, 'person-edit-error')
  await seen.context().close()
  await page.getByLabel('Name').fill('Cat Moss')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('status')).toContainText('Changed.')
  await page.context().close()
})

test('what would lock the council out is not done, and says what to do first', async ({ browser }) => {
  const page = await asUna(browser)
  await page.goto(at('/admin/people?role=administrator'))
  await page.getByRole('link', { name: 'Una Boss' }).click()
  await expect(page.getByRole('main')).toContainText('You cannot disable yourself')
  await page.goto(`${page.url()}/roles`)
  await page.getByRole('link', { name: /^Take Administrator/ }).click()
  await page.getByRole('button', { name: 'Take Administrator away' }).click()
  await expect(problems(page)).toContainText('Tick the box if you are sure')
  await look(page, 'take-own-role-error')
  await page.getByRole('checkbox').check()
  await page.getByRole('button', { name: 'Take Administrator away' }).click()
  await expect(problems(page)).toContainText('Make somebody else an administrator first')
  await page.context().close()
})

test('a long list has pages, and keeps what was asked for', async ({ browser }) => {
  const { visitor } = una
  const { $ } = await visitor.get('/admin/people/new')
  const token = $('form[action="/admin/people/add"] input[name=form-token]').attr('value') ?? ''
  for (let n = 1; n <= 51; n += 1) await visitor.post('/admin/people/add', { 'form-token': token, name: `Depot ${n}`, email: `depot${n}@council.example` })
  const page = await asUna(browser)
  await page.goto(at('/admin/people?words=depot'))
  await expect(page.getByRole('table')).toContainText('51 people found')
  await look(page, 'people-many')
  await page.getByRole('link', { name: 'Page after' }).click()
  await expect(page.getByRole('table').getByRole('row')).toHaveCount(2)
  await expect(page.getByRole('searchbox', { name: 'Name or address' })).toHaveValue('depot')
  await page.goto(at('/admin/people?words=nobody+at+all'))
  await expect(page.getByRole('main')).toContainText('Nobody found')
  await look(page, 'people-none')
  await page.goto(at('/admin/log?page=400'))
  await expect(page.getByRole('main')).toContainText('There is nothing on this page of the log')
  await page.context().close()
})
