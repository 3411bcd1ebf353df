import { type Browser, type Page, expect, test } from '@playwright/test'
import { listen } from './support/crawl-browser'
import { look } from './support/look'
import { type SignedInSite, startSignedInSite } from './support/signed-in-site'

// A survey from a blank page to a frozen version, with the builder's script and without it, by one person and by two.
test.describe.configure({ mode: 'default', timeout: 300_000 })

let world: SignedInSite
test.beforeAll(async () => {
  test.setTimeout(240_000)
  world = await startSignedInSite()
  for (const [name, groups] of [['dee', ['od']], ['eve', ['od']], ['sam', ['everyone']]] as const) {
    world.provider.accounts.set(name, { name, email: `${name}@council.example`, email_verified: true, groups: [...groups] })
  }
})
test.afterAll(() => world.close())

const at = (path: string) => world.site.origin + path
const problems = (page: Page) => page.getByRole('alert', { name: /^There (is a problem|are problems)$/ })
const words = (page: Page) => page.locator('.question-words').allInnerTexts()
const saved = (page: Page) => expect(page.locator('.save-state')).toContainText('Saved,', { timeout: 30_000 })

async function as(browser: Browser, account: string, options: { javaScriptEnabled?: boolean } = {}): Promise<Page> {
  const context = await browser.newContext({ locale: 'en-GB', ...options })
  const page = await context.newPage()
  // Whatever does not come soon does not come: the step that waits for it is named.
  page.setDefaultTimeout(30_000)
  await page.goto(at('/sign-in?to=/studio'))
  await page.getByRole('button', { name: 'Continue with your council account' }).click()
  if (options.javaScriptEnabled === false) await page.waitForURL(/\/interaction\//)
  else await page.waitForURL(({ pathname }) => pathname.includes('/interaction/') || pathname === '/studio')
  if (page.url().includes('/interaction/')) {
    await page.getByLabel('Account').fill(account)
    await page.getByRole('button', { name: 'Sign in' }).click()
  }
  await page.waitForURL(/\/(studio|staff)(\?|$)/)
  return page
}

/**
 * Looks at a page as a browser without scripts was sent it: the looking itself needs one, so a copy without the page's
 * own scripts is opened in another.
 */
async function lookAtCopy(browser: Browser, page: Page, name: string): Promise<void> {
  const body = (await page.content()).replace(/<script[\s\S]*?<\/script>/g, '')
  const context = await browser.newContext({ locale: 'en-GB', storageState: await page.context().storageState() })
  const copy = await context.newPage()
  const url = page.url().replace(/#.*/, '')
  await copy.route((asked) => asked.href === url, (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body }))
  await copy.goto(url)
  await look(copy, name)
  await context.close()
}

test('with a script: written, ordered by hand and by key, saved by itself, undone', async ({ browser }) => {
  const dee = await as(browser, 'dee')
  const heard = await listen(dee)

  await test.step('the way there', async () => {
    await dee.goto(at('/staff'))
    await dee.getByRole('main').getByRole('link', { name: 'OD lead' }).click()
    await expect(dee).toHaveURL(at('/studio'))
    await look(dee, 'studio-home')
    await dee.getByRole('link', { name: 'Begin a survey' }).click()
    await dee.getByRole('button', { name: 'Begin' }).click()
    await expect(problems(dee)).toContainText('Write a title')
    await look(dee, 'survey-new-error')
    await dee.getByLabel('Title').fill('Spring pulse')
    await dee.getByLabel(/^Culture pulse: 17 questions/).check()
    await dee.getByRole('button', { name: 'Begin' }).click()
    await expect(dee.getByRole('heading', { level: 1 })).toHaveText('Spring pulse')
    await expect(dee.locator('.builder-bar')).toContainText('17 questions')
    await look(dee, 'builder')
  })

  await test.step('an instrument’s words stand; its version, source and licence are shown', async () => {
    await dee.getByRole('link', { name: /^Edit ‘My views are listened to at work’/ }).click()
    await expect(dee.locator('#open')).toContainText('Culture pulse, version 1: asked word for word.')
    await expect(dee.locator('#open')).toContainText('Licence: Open Government Licence v3.0')
    await expect(dee.getByLabel('Question', { exact: true })).toHaveCount(0)
    await look(dee, 'builder-instrument')
    await dee.getByRole('link', { name: 'Close' }).click()
  })

  await test.step('questions of one’s own, with advice and what is to be mended beside them', async () => {
    await dee.getByRole('link', { name: 'Add a section' }).click()
    await dee.getByLabel('Title of the section').fill('Your manager')
    await dee.getByRole('button', { name: 'Add', exact: true }).click()
    const section = dee.getByRole('region', { name: /Your manager/ })
    await section.getByRole('link', { name: /^Add a question/ }).click()
    await dee.getByRole('button', { name: 'Add', exact: true }).click()
    await expect(problems(dee)).toContainText('Choose how it is answered')
    await expect(problems(dee)).toBeFocused()
    await look(dee, 'builder-add-error')
    await dee.getByLabel('Question', { exact: true }).fill('Do you meet your manager and your team?')
    await dee.getByLabel('How it is answered').selectOption({ label: 'Yes or no' })
    await dee.getByRole('button', { name: 'Add', exact: true }).click()
    await expect(dee.getByLabel('Question', { exact: true })).toBeFocused()
    await saved(dee)
    await expect(dee.locator('.notes')).toContainText('Two things at once')
    await dee.getByLabel('Question', { exact: true }).fill('Do you meet your manager on your own?')
    await expect(dee.locator('.save-state')).toContainText('Not saved yet')
    await saved(dee)
    await expect(dee.locator('.notes')).toHaveCount(0)
    await dee.getByRole('button', { name: 'Save and close' }).click()
    await expect(dee.getByRole('link', { name: 'Edit ‘Do you meet your manager on your own?’' })).toBeFocused()

    await section.getByRole('link', { name: /^Add a question/ }).click()
    await dee.getByLabel('Question', { exact: true }).fill('How often?')
    await dee.getByLabel('How it is answered').selectOption({ label: 'One choice of several' })
    await dee.getByRole('button', { name: 'Add', exact: true }).click()
    await saved(dee)
    await expect(dee.locator('.notes')).toContainText('must offer at least two')
    for (const [n, choice] of ['Each week', 'Each month', 'More rarely'].entries()) {
      await dee.getByLabel(`Choices, ${n + 1}`, { exact: true }).fill(choice)
      await expect(dee.getByLabel(`Choices, ${n + 3}`, { exact: true })).toBeVisible()
    }
    await dee.getByText('Condition, theme, links and name').click()
    await dee.getByLabel('Line 1: the question and answer').selectOption('do-you-meet-your-manager-and-you=yes')
    await dee.getByLabel('Bears on, 1').selectOption('recommendation:cpc-2019-k')
    await saved(dee)
    await look(dee, 'builder-question')
    await dee.getByRole('button', { name: 'Save and close' }).click()
    await expect(dee.getByText('Shown only if ‘Do you meet your manager on your own?’ is ‘Yes’.')).toBeVisible()
    await expect(section).toContainText('bears on k:')
  })

  await test.step('moved by key, said aloud; a condition that cannot hold any more is told; taken back', async () => {
    const up = dee.getByRole('button', { name: 'Up ‘How often?’' })
    await up.focus()
    await dee.keyboard.press('Enter')
    await expect(dee.getByText('‘How often?’ is now 1 of 2 in ‘Your manager’.')).toBeAttached()
    await expect(dee.locator('.notes')).toContainText('which is asked later', { timeout: 30_000 })
    await look(dee, 'builder-to-mend')
    await up.focus()
    await dee.keyboard.press('Alt+ArrowDown')
    await expect(dee.getByText('‘How often?’ is now 2 of 2 in ‘Your manager’.')).toBeAttached()
    await dee.getByRole('button', { name: 'Undo' }).click()
    expect((await words(dee)).at(-1)).toContain('Do you meet')
    await dee.getByRole('button', { name: 'Redo' }).click()
    expect((await words(dee)).at(-1)).toContain('How often?')
  })

  await test.step('dragged, deleted, brought back', async () => {
    const section = dee.getByRole('region', { name: /Your manager/ })
    const lines = section.locator('.question-line')
    const box = await lines.nth(1).boundingBox()
    await lines.nth(0).locator('.grip').dragTo(lines.nth(1), { targetPosition: { x: 60, y: (box?.height ?? 100) - 8 } })
    await expect(lines.nth(1)).toContainText('Do you meet')
    await dee.getByRole('button', { name: 'Undo' }).click()
    await expect(lines.nth(0)).toContainText('Do you meet')
    await dee.getByRole('button', { name: 'Delete ‘How often?’' }).click()
    await expect(lines).toHaveCount(1)
    await expect(dee.getByRole('button', { name: /^Undo/ })).toBeFocused()
    await dee.keyboard.press('Enter')
    await expect(lines).toHaveCount(2)
    await saved(dee)
    await dee.reload()
    await expect(lines.nth(1)).toContainText('How often?')
  })
  // A browser says by itself that a form was refused: that is what the journey asked for.
  expect(heard.take().filter((line) => !line.includes('a status of 422'))).toEqual([])
})

test('two people at once: what they wrote of different questions is joined, of the same words both see both', async ({ browser }) => {
  const dee = await as(browser, 'dee')
  await dee.goto(at('/studio/surveys/new'))
  await dee.getByLabel('Title').fill('Two at once')
  await dee.getByLabel(/^Employee Net Promoter Score/).check()
  await dee.getByRole('button', { name: 'Begin' }).click()
  await expect(dee.getByRole('heading', { level: 1 })).toHaveText('Two at once')
  for (const question of ['First question?', 'Second question?']) {
    await dee.getByRole('link', { name: /^Add a question/ }).first().click()
    await dee.getByLabel('Question', { exact: true }).fill(question)
    await dee.getByLabel('How it is answered').selectOption({ label: 'Yes or no' })
    await dee.getByRole('button', { name: 'Add', exact: true }).click()
    await dee.getByRole('button', { name: 'Save and close' }).click()
  }
  await saved(dee)
  const eve = await as(browser, 'eve')
  await eve.goto(dee.url())
  const help = (page: Page) => page.getByLabel('Help', { exact: true })
  const edit = async (page: Page, question: string, text: string) => {
    await page.getByRole('link', { name: `Edit ‘${question}’` }).click()
    await help(page).fill(text)
    await page.getByRole('button', { name: 'Save and close' }).click()
  }

  await edit(eve, 'First question?', 'Eve’s help')
  await saved(eve)
  await edit(dee, 'Second question?', 'Dee’s help')
  await expect(dee.getByText('Somebody else has saved changes to this survey: they are taken in, and so are yours.')).toBeAttached({ timeout: 30_000 })
  await saved(dee)
  await dee.getByRole('link', { name: 'Edit ‘First question?’' }).click()
  await expect(help(dee)).toHaveValue('Eve’s help')

  await help(dee).fill('Dee was first')
  await dee.getByRole('button', { name: 'Save and close' }).click()
  await saved(dee)
  await edit(eve, 'First question?', 'Eve was second')
  const panel = eve.getByRole('alert', { name: 'Somebody else has changed the same words' })
  await expect(panel).toContainText('Theirs: Dee was first', { timeout: 30_000 })
  await expect(panel).toContainText('Yours: Eve was second')
  await look(eve, 'builder-clash')
  await eve.getByRole('button', { name: 'Let mine stand' }).click()
  await expect(panel).toHaveCount(0)
  await saved(eve)
  await eve.reload()
  await eve.getByRole('link', { name: 'Edit ‘First question?’' }).click()
  await expect(help(eve)).toHaveValue('Eve was second')
  await eve.getByRole('link', { name: 'Edit ‘Second question?’' }).click()
  await expect(help(eve)).toHaveValue('Dee’s help')
})

test('without a script: the same forms, undo, somebody else’s words kept, preview, languages, versions, import', async ({ browser }) => {
  const dee = await as(browser, 'dee', { javaScriptEnabled: false })
  await dee.goto(at('/studio/surveys/new'))
  await dee.getByLabel('Title').fill('By hand')
  await dee.getByRole('button', { name: 'Begin' }).click()
  const survey = dee.url().replace(/\?.*/, '')

  await test.step('added, told what is wrong at its field with nothing lost, moved, deleted, brought back', async () => {
    for (const [question, kind] of [['Which days suit you?', 'Several choices'], ['Anything else?', 'Longer words']] as const) {
      await dee.getByRole('link', { name: /^Add a question/ }).click()
      await dee.getByLabel('Question', { exact: true }).fill(question)
      await dee.getByLabel('How it is answered').selectOption({ label: kind })
      await dee.getByRole('button', { name: 'Add', exact: true }).click()
    }
    await dee.getByRole('link', { name: /^Edit ‘Which/ }).click()
    await dee.getByLabel('Choices, 1', { exact: true }).fill('Weekdays')
    await dee.getByLabel('Choices, 2', { exact: true }).fill('Weekends')
    await dee.getByLabel('Offer ‘Prefer not to say’').check()
    await dee.getByLabel('How many may be chosen').fill('some')
    await dee.getByRole('button', { name: 'Save and close' }).click()
    await expect(problems(dee)).toContainText('Write a whole number from 1 to 50')
    await expect(dee.getByLabel('Choices, 2', { exact: true })).toHaveValue('Weekends')
    await expect(dee.getByLabel('Offer ‘Prefer not to say’')).toBeChecked()
    await lookAtCopy(browser, dee, 'builder-plain-error')
    await dee.getByLabel('How many may be chosen').fill('')
    await dee.getByRole('button', { name: 'Save and close' }).click()
    await dee.getByRole('button', { name: 'Down ‘Which days suit you?’' }).click()
    expect(await words(dee)).toEqual(['1. Anything else?', '2. Which days suit you?'])
    await dee.getByRole('button', { name: 'Delete ‘Which days suit you?’' }).click()
    expect(await words(dee)).toEqual(['1. Anything else?'])
    await dee.getByRole('button', { name: /^Undo/ }).click()
    expect(await words(dee)).toEqual(['1. Anything else?', '2. Which days suit you?'])
    await expect(dee.locator('.builder-bar')).toContainText('Nothing to mend')
  })

  await test.step('somebody else was quicker: both are shown, what was typed stays', async () => {
    const eve = await as(browser, 'eve')
    await dee.getByRole('link', { name: /^Edit ‘Anything/ }).click()
    await eve.goto(dee.url())
    await eve.getByLabel('Help', { exact: true }).fill('Eve’s help')
    await eve.getByRole('button', { name: 'Save and close' }).click()
    await saved(eve)
    await dee.getByLabel('Help', { exact: true }).fill('Dee’s help')
    await dee.getByRole('button', { name: 'Save and close' }).click()
    await expect(problems(dee)).toContainText('Somebody else has changed this since you opened it')
    await expect(dee.locator('.meanwhile')).toContainText('Stands now: Eve’s help')
    await expect(dee.getByLabel('Help', { exact: true })).toHaveValue('Dee’s help')
    await lookAtCopy(browser, dee, 'builder-meanwhile')
    await dee.getByRole('button', { name: 'Save and close' }).click()
    await expect(dee.getByRole('status').first()).toContainText('Saved.')
  })

  await test.step('languages, the missing ones counted', async () => {
    await dee.getByRole('link', { name: 'Languages' }).click()
    await dee.getByRole('button', { name: 'Add', exact: true }).click()
    await expect(problems(dee)).toContainText('Choose a language')
    await lookAtCopy(browser, dee, 'survey-languages-error')
    await dee.getByLabel('Language', { exact: true }).selectOption('cy')
    await dee.getByRole('button', { name: 'Add', exact: true }).click()
    await expect(dee.getByRole('main')).toContainText('7 of 7 texts')
    await dee.getByRole('link', { name: 'Welsh' }).click()
    await dee.getByLabel(/^Question, missing: Anything else\?/).fill('Unrhyw beth arall?')
    await dee.getByRole('button', { name: 'Save' }).click()
    await expect(dee.getByRole('main')).toContainText('6 of 7 texts are missing')
    await lookAtCopy(browser, dee, 'survey-translation')
  })

  await test.step('preview on a phone, whole, on paper', async () => {
    for (const kind of ['phone', 'page', 'print']) {
      await dee.goto(`${survey}/preview?as=${kind}&language=cy`)
      await expect(dee.getByText('Unrhyw beth arall?')).toHaveAttribute('lang', 'cy')
      await lookAtCopy(browser, dee, `survey-preview-${kind}`)
    }
  })

  await test.step('versions: frozen, then a changed wording that a person calls minor', async () => {
    await dee.goto(`${survey}/versions`)
    await dee.getByRole('button', { name: 'Freeze version 1' }).click()
    await expect(dee.getByRole('heading', { level: 1 })).toHaveText('Version 1 of By hand')
    await dee.goto(survey)
    await dee.getByRole('link', { name: /^Edit ‘Which/ }).click()
    await dee.getByLabel('Question', { exact: true }).fill('Which days are best for you?')
    await dee.getByRole('button', { name: 'Save and close' }).click()
    await dee.goto(`${survey}/versions`)
    await lookAtCopy(browser, dee, 'survey-versions')
    await dee.getByLabel('Minor change').check()
    await dee.getByRole('button', { name: 'Freeze version 2' }).click()
    await expect(dee.getByRole('main')).toContainText('Minor change. The sense is the same')
    await lookAtCopy(browser, dee, 'survey-version')
  })

  await test.step('exported, imported by the schema, every fault with its place and what was sent kept', async () => {
    const file = await dee.request.get(`${survey}/export?version=2`)
    expect(file.headers()['content-disposition']).toBe('attachment; filename="survey-by-hand-v2.json"')
    const text = await file.text()
    await dee.goto(at('/studio/surveys'))
    await lookAtCopy(browser, dee, 'surveys')
    await dee.getByRole('link', { name: 'Import a survey' }).click()
    const wrong = text.replace('"long-text"', '"essay"')
    await dee.getByLabel('The file’s text').fill(wrong)
    await dee.getByRole('button', { name: 'Import' }).click()
    await expect(dee.getByRole('main')).toContainText('Section 1, question 1 (anything-else), type: must be one of the kinds of question')
    await expect(dee.getByLabel('The file’s text')).toHaveValue(wrong)
    await lookAtCopy(browser, dee, 'survey-import-error')
    await dee.getByLabel('The file’s text').fill(text)
    await dee.getByRole('button', { name: 'Import' }).click()
    await expect(dee.getByRole('status').first()).toContainText('The survey is imported.')
    await dee.getByRole('link', { name: 'Add from an instrument' }).click()
    await lookAtCopy(browser, dee, 'survey-instruments')
    await dee.goBack()
    await dee.getByRole('button', { name: 'Archive it' }).click()
    await lookAtCopy(browser, dee, 'survey-archived')
    await dee.getByRole('button', { name: 'Take it back' }).click()
    await expect(dee.getByRole('status').first()).toContainText('The survey is back.')
    expect((await dee.request.get(at('/data/survey.schema.json'))).status()).toBe(200)
  })
})

test('is closed to whoever does not design surveys', async ({ browser }) => {
  const sam = await as(browser, 'sam')
  const answer = await sam.goto(at('/studio/surveys'))
  expect(answer?.status()).toBe(403)
})
