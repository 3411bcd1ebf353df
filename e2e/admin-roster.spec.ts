import { readFile } from 'node:fs/promises'
import { type Browser, type Page, expect, test } from '@playwright/test'
import { fictitiousRoster } from '@/lib/domain/survey/fictitious-roster'
import type { RosterPerson } from '@/lib/domain/survey/roster'
import { rosterFile } from '@/lib/domain/survey/roster-file'
import { Administrator } from './support/administrator'
import { listen } from './support/crawl-browser'
import { look } from './support/look'
import { type SignedInSite, startSignedInSite } from './support/signed-in-site'

// An administrator takes in the council's extract: wrong at first, then right, then a newer one with a reorganisation.
test.describe.configure({ mode: 'serial', timeout: 240_000 })

let world: SignedInSite
let una: Administrator
test.beforeAll(async () => {
  test.setTimeout(240_000)
  world = await startSignedInSite()
  una = await Administrator.first(world)
})
test.afterAll(() => world.close())

const at = (path: string) => world.site.origin + path
const csv = (people: readonly RosterPerson[]) => ({ name: 'extract.csv', mimeType: 'text/csv', buffer: Buffer.from(rosterFile(people)) })
const staff = fictitiousRoster('journey', 2_000)
const problems = (page: Page) => page.getByRole('alert', { name: /^There (is a problem|are problems)$/ })
const fact = (page: Page, term: string) => page.locator('.facts > div').filter({ has: page.locator(`dt:text-is("${term}")`) }).locator('dd').first()

async function asUna(browser: Browser, options: { javaScriptEnabled?: boolean } = {}): Promise<Page> {
  const context = await browser.newContext({ locale: 'en-GB', ...options })
  const jar = una.visitor.cookies.get(new URL(world.site.origin).host) ?? new Map<string, string>()
  await context.addCookies([...jar].map(([name, value]) => ({ name, value, url: world.site.origin, httpOnly: true, sameSite: 'Lax' as const })))
  return context.newPage()
}

async function send(page: Page, file: ReturnType<typeof csv>): Promise<void> {
  await page.goto(at('/admin/roster'))
  await page.getByLabel('Extract, as a CSV file').setInputFiles(file)
  await page.getByRole('button', { name: 'Check the file' }).click()
  await expect(page).toHaveURL(/\/admin\/roster\/extract\//)
}

async function downloaded(page: Page, act: () => Promise<void>): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent('download'), act()])
  return readFile(await download.path(), 'utf8')
}

test('a first extract: what helps to make one, everything wrong with it, then all of it taken', async ({ browser }) => {
  const page = await asUna(browser)
  const heard = await listen(page)

  await test.step('the way there, and what helps', async () => {
    await page.goto(at('/admin'))
    await page.getByRole('link', { name: 'Roster', exact: true }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Roster')
    await look(page, 'roster-none')
    const sample = await downloaded(page, () => page.getByRole('link', { name: 'a sample file' }).click())
    expect(sample).toMatch(/^reference,post,unit,site,contract,email,kind\r\n/)
    expect(await downloaded(page, () => page.getByRole('link', { name: 'what each column holds' }).click())).toContain('with > between')
  })

  await test.step('no file at all', async () => {
    await page.getByRole('button', { name: 'Check the file' }).click()
    await expect(problems(page)).toContainText('Choose the file')
    await look(page, 'roster-no-file')
  })

  await test.step('a file with many faults, every one of them told', async () => {
    const lines = rosterFile(staff.slice(0, 400)).split('\r\n')
    const wrong = lines.map((line, n) => (n > 0 && n % 3 === 0 ? line.replace(/,(employee|agency)$/, ',robot') : line))
    wrong[1] = `${wrong[1] ?? ''},one more`
    await page.goto(at('/admin/roster'))
    await page.getByLabel('Extract, as a CSV file').setInputFiles({ name: 'wrong.csv', mimeType: 'text/csv', buffer: Buffer.from(wrong.join('\r\n')) })
    await page.getByRole('button', { name: 'Check the file' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('This file cannot be imported')
    await expect(page.getByRole('main')).toContainText('134 things are wrong')
    await expect(page.getByRole('row').nth(1)).toContainText('has 8 cells where the heading has 7')
    await expect(page.getByRole('row').nth(2)).toContainText('must be employee, agency, councillor')
    await expect(page.getByRole('main')).toContainText('Page 1 of 3')
    await look(page, 'roster-wrong')
    const all = await downloaded(page, () => page.getByRole('button', { name: 'Download all' }).click())
    expect(all.trim().split('\r\n')).toHaveLength(135)
    await page.getByRole('link', { name: /Page after/ }).click()
    await expect(page.getByRole('row')).toHaveCount(51)
  })

  await test.step('the right one, looked at, then imported', async () => {
    await page.getByLabel('Extract, as a CSV file').setInputFiles(csv(staff))
    await page.getByRole('button', { name: 'Check the file' }).click()
    await expect(fact(page, 'Join')).toHaveText('2,000')
    await expect(page.getByRole('main')).toContainText('Nothing is changed yet')
    await look(page, 'roster-first')
    await page.getByRole('button', { name: 'Import the file' }).click()
    await expect(page.getByRole('status')).toContainText('Imported, all of it')
    await expect(fact(page, 'On the roster')).toHaveText('2,000')
    await look(page, 'roster')
  })
  expect(heard.take().filter((line) => !line.includes('status of 422'))).toEqual([])
  await page.context().close()
})

test('a newer one: leavers, joiners, movers, a unit renamed; a warning to answer; refused when the roster has changed', async ({ browser }) => {
  const page = await asUna(browser)
  const renamed = staff.map((person) => ({ ...person, unit: person.unit.map((name, depth) => (depth === 1 && name === 'Highways' ? 'Roads and Lighting' : name)) }))
  const newer = [
    ...renamed.slice(600).map((person, n) => (n === 0 ? { ...person, post: 'Lead officer' } : n === 1 ? { ...person, unit: ['Councillors'] } : person)),
    { ...renamed[0]!, reference: 'FICTITIOUS-NEW', email: null },
  ]

  await send(page, csv(newer))
  await expect(fact(page, 'Leave')).toHaveText('600')
  await expect(fact(page, 'Join')).toHaveText('1')
  await expect(page.getByRole('checkbox', { name: 'Place > Highways is now Place > Roads and Lighting' })).not.toBeChecked()
  const movedAlone = Number(await fact(page, 'Move').innerText())
  expect(movedAlone).toBeGreaterThan(50)
  await look(page, 'roster-newer')

  await page.getByLabel('Another unit that moved').fill('Place - Parks')
  await page.getByRole('button', { name: 'Compare again' }).click()
  await expect(problems(page)).toContainText('write Old > Unit = New > Unit')
  await look(page, 'roster-move-error')
  await page.getByLabel('Another unit that moved').fill('')
  await page.getByRole('checkbox', { name: /Highways is now/ }).check()
  await page.getByRole('button', { name: 'Compare again' }).click()
  await expect(page.getByRole('status')).toContainText('Compared again')
  await expect(fact(page, 'Move')).toHaveText('1')
  await expect(page.getByRole('checkbox', { name: /Highways is now/ })).toBeChecked()

  await page.getByRole('link', { name: 'Moves 1' }).click()
  await expect(page.getByRole('row')).toHaveCount(2)
  await expect(page.getByRole('row').nth(1)).toContainText('from ')
  await page.getByRole('link', { name: 'Leaves 600' }).click()
  await expect(page.getByRole('main')).toContainText('Page 1 of 12')
  const all = await downloaded(page, () => page.getByRole('button', { name: 'Download all' }).click())
  expect(all.trim().split('\r\n')).toHaveLength(1 + 600 + 1 + 1 + 1)

  await page.getByRole('button', { name: 'Import the file' }).click()
  await expect(problems(page)).toContainText('Say that you have looked')
  await look(page, 'roster-warning')

  // Meanwhile a unit is renamed elsewhere: what the page shows is not so any more.
  await una.addUnit('Something new')
  await page.getByLabel('I have looked at this').check()
  await page.getByRole('button', { name: 'Import the file' }).click()
  await expect(problems(page)).toContainText('have changed since this was shown')
  await page.getByLabel('I have looked at this').check()
  await page.getByRole('button', { name: 'Import the file' }).click()
  await expect(page.getByRole('status')).toContainText('Imported, all of it')
  await expect(fact(page, 'On the roster')).toHaveText('1,401')
  await expect(page.getByRole('table', { name: /2 imports/ }).getByRole('row').nth(1)).toContainText('600')
  await page.goto(at('/admin/units'))
  await expect(page.getByRole('link', { name: 'Roads and Lighting' })).toBeVisible()
  await expect(page.getByRole('link', { name: 'Highways' })).toHaveCount(0)

  await page.context().close()
})

test('without a script, too; a file is its sender’s alone and can be forgotten; too large a one is refused', async ({ browser }) => {
  const page = await asUna(browser, { javaScriptEnabled: false })
  await send(page, csv(fictitiousRoster('journey', 10_000)))
  await expect(page.getByRole('main')).toContainText('extract.csv has 10,000 people')
  const address = page.url()
  await page.getByRole('button', { name: 'Forget the file' }).click()
  await expect(page.getByRole('status')).toContainText('The file is forgotten')
  const scripted = await asUna(browser)
  await scripted.goto(address)
  await expect(scripted.getByRole('heading', { level: 1 })).toHaveText('The file is not held any more')
  await look(scripted, 'roster-gone')
  await scripted.context().close()

  const { status } = await una.visitor.post('/admin/roster/check', { filler: 'x'.repeat(9 * 1_024 * 1_024) })
  expect(status).toBe(413)
  // What calls itself a file and is none is no form.
  expect((await una.visitor.post('/admin/roster/check', { a: 'b' }, { 'content-type': 'multipart/form-data; boundary=x' })).status).toBe(403)
  // Other addresses of the same part take no more than before.
  expect((await una.visitor.post('/admin/roster/extract/gone/apply', { filler: 'x'.repeat(100_000) })).status).toBe(413)
  await page.context().close()
})
