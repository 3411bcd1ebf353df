import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { promisify } from 'node:util'
import { type Browser, type Page, expect, test } from '@playwright/test'
import ExcelJS from 'exceljs'
import { projectFolder } from '@/lib/commands/project.mjs'
import { Administrator } from './support/administrator'
import { look } from './support/look'
import { type SignedInSite, startSignedInSite } from './support/signed-in-site'

// A wave of 2,000 that has closed: worked out, read, taken to a board, released to a manager.
test.describe.configure({ mode: 'default', timeout: 300_000 })

let world: SignedInSite
let una: Administrator
test.beforeAll(async () => {
  test.setTimeout(300_000)
  world = await startSignedInSite({}, (dataDir, port) =>
    promisify(execFile)(process.execPath, ['--import', 'tsx', 'e2e/support/close-wave.ts', '2000'], {
      cwd: projectFolder, env: { ...process.env, DATA_DIR: dataDir, PORT: String(port) }, maxBuffer: 1024 * 1024,
    }))
  una = await Administrator.first(world)
  for (const [name, groups] of [['olga', ['od']], ['mark', []]] as const) {
    world.provider.accounts.set(name, { name, email: `${name}@council.example`, email_verified: true, groups: [...groups] })
  }
})
test.afterAll(() => world.close())

const at = (path: string) => world.site.origin + path

async function signedIn(browser: Browser, account: string, options: { javaScriptEnabled?: boolean } = {}): Promise<Page> {
  const page = await (await browser.newContext({ locale: 'en-GB', acceptDownloads: true, ...options })).newPage()
  await page.goto(at('/sign-in'))
  await page.getByRole('button', { name: 'Continue with your council account' }).click()
  await page.waitForURL(({ pathname }) => !['/sign-in', '/sign-in/provider', '/auth', '/api/auth/callback/oidc'].includes(pathname))
  if (page.url().includes('/sign-in/leaving')) await page.getByRole('link').first().click()
  await page.getByLabel('Account').fill(account)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.waitForURL(at('/staff'))
  return page
}

test('an OD lead has the results worked out, reads them, takes them away and releases them', async ({ browser }) => {
  const page = await signedIn(browser, 'olga')
  await test.step('the list', async () => {
    await page.goto(at('/studio/results'))
    await expect(page.getByRole('main')).toContainText('its results are not worked out yet')
    await look(page, 'results-list')
  })

  await test.step('worked out beside the server, which goes on answering', async () => {
    await page.goto(at('/studio/results/pulse-2026'))
    await look(page, 'results-waiting')
    await page.getByRole('button', { name: 'Work out the results' }).click()
    await expect(page.getByRole('main')).toContainText(/being worked out|answered/)
    expect((await fetch(at('/'))).status).toBe(200)
    await expect(page.getByRole('heading', { name: 'Where people agree, per cent' })).toBeVisible({ timeout: 180_000 })
  })

  await test.step('sentences first, then numbers', async () => {
    const main = page.getByRole('main')
    for (const head of ['Up:', 'Down:', 'Strong:', 'Weak:', 'Apart:', 'Missing:']) await expect(main.getByText(head, { exact: true })).toBeVisible()
    await expect(page.getByRole('heading', { name: 'Over time' })).toBeVisible()
    await look(page, 'results')
  })

  await test.step('choices are a link, among what was released', async () => {
    await page.getByLabel('Theme', { exact: true }).selectOption({ label: 'Clear roles' })
    await page.getByRole('button', { name: 'Show' }).click()
    await expect(page).toHaveURL(/theme=roles/)
    await page.getByRole('region', { name: /Percentage positive/ }).getByRole('link', { name: 'Adult Care', exact: true }).click()
    await expect(page.getByRole('heading', { name: 'Adult Care, question by question' })).toBeVisible()
    await look(page, 'results-group')
    await page.goto(at('/studio/results/pulse-2026?table=length'))
    await expect(page.getByRole('region', { name: /Percentage positive/ })).toContainText('Under 2 years')
  })

  await test.step('the board deck, the workbook and the report; the same numbers as the screen', async () => {
    await page.goto(at('/studio/results/pulse-2026'))
    const cell = await page.getByRole('region', { name: /Percentage positive/ }).getByRole('row', { name: /^Place/ }).getByRole('cell').nth(1).textContent()
    for (const [name, magic] of [['Board deck', 'PK'], ['Spreadsheet', 'PK'], ['Report', '%PDF'], ['Tables (CSV)', '\uFEFF'], ['Data (JSON)', '{'], ['LGEEI return', '\uFEFF']] as const) {
      const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name }).click()])
      const bytes = await readFile(await download.path())
      expect(bytes.toString('utf8').startsWith(magic)).toBe(true)
      if (name !== 'Spreadsheet') continue
      const book = new ExcelJS.Workbook()
      await book.xlsx.load(Uint8Array.from(bytes).buffer)
      const row = book.getWorksheet('Heatmap')?.getRows(1, 40)?.find((one) => String(one.getCell(1).value).trim() === 'Place')
      expect(Number(row?.getCell(2).value).toFixed(0)).toBe(cell?.replace(/[^\d].*$/, ''))
    }
    await page.reload()
    await page.getByText('Every release so far').click()
    await expect(page.getByRole('main')).toContainText('A file (pptx) of what the OD team may see')
  })
})

test('a manager reads their own unit and those above it once it was released', async ({ browser }) => {
  const unit = /href="\/admin\/units\/([\w-]+)"[^>]*>Highways</.exec((await una.visitor.get('/admin/units')).text)?.[1]
  const mark = await una.add('Mark', 'mark@council.example')
  await una.give(mark, 'manager', unit)
  const manager = await signedIn(browser, 'mark')
  expect((await manager.goto(at('/studio/results/pulse-2026')))?.status()).toBe(404)

  const lead = await signedIn(browser, 'olga', { javaScriptEnabled: false })
  await lead.goto(at('/studio/results/pulse-2026'))
  await lead.getByRole('button', { name: 'Release to managers' }).click()
  await expect(lead.getByRole('status')).toContainText('Released')
  await expect(lead.getByRole('main')).toContainText('Released to managers, each of their own unit')

  await manager.goto(at('/studio/results'))
  await manager.getByRole('link', { name: 'Culture pulse' }).first().click()
  const map = manager.getByRole('region', { name: /Percentage positive/ })
  await expect(map.getByRole('rowheader')).toHaveText(['Anytown Council', 'Place', 'Highways'])
  await expect(manager.getByRole('button', { name: /^Release/ })).toHaveCount(0)
  await look(manager, 'results-manager')
})

test('whoever has no such role is told so, and a stranger is asked to sign in', async () => {
  expect((await una.visitor.get('/studio/results')).status).toBe(403)
  expect((await una.visitor.get('/studio/results/pulse-2026')).status).toBe(403)
  expect((await fetch(at('/studio/results'), { redirect: 'manual' })).status).toBe(307)
})
