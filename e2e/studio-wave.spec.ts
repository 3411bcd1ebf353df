import { type Browser, type Page, expect, test } from '@playwright/test'
import { listen } from './support/crawl-browser'
import { look } from './support/look'
import { linkIn } from './support/mailbox'
import { type WaveSite, startWaveSite } from './support/wave-site'

// A wave from its plan to its close, by those who plan it, a staff representative and a manager, with real letters and
// the site's clock moved over the night on which the clocks go forward.
test.describe.configure({ mode: 'default', timeout: 900_000 })
test.use({ actionTimeout: 40_000 })

let world: WaveSite
test.beforeAll(async () => {
  test.setTimeout(300_000)
  world = await startWaveSite('2027-03-01T10:00:00Z')
})
test.afterAll(() => world.close())

const at = (path: string) => world.site.origin + path
const problems = (page: Page) => page.getByRole('alert', { name: /^There (is a problem|are problems)$/ })
const main = (page: Page) => page.getByRole('main')
const lettersTo = (domain: string, subject: RegExp) => world.mail.letters.filter(({ to, subject: words }) => [to].flat().some((whom) => whom?.text.endsWith(domain)) && subject.test(words ?? ''))

/** By a link in a letter of this moment: the site's clock is not the provider's. */
async function signIn(page: Page, who: string, to = '/staff'): Promise<void> {
  await page.goto(at(`/sign-in?to=${encodeURIComponent(to)}`))
  await page.getByLabel('Your work e-mail address').fill(`${who}@council.example`)
  await page.getByRole('button', { name: 'Send me a link' }).click()
  await page.goto(linkIn(await world.mail.next(`${who}@council.example`)))
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page).toHaveURL(at(to))
}

const newPage = async (browser: Browser, options: { javaScriptEnabled?: boolean } = {}) => (await browser.newContext({ locale: 'en-GB', timezoneId: 'Europe/London', ...options })).newPage()

async function fillTimes(page: Page, opens: string, closes: string, latest = ''): Promise<void> {
  await page.getByLabel('Opens', { exact: true }).fill(opens)
  await page.getByLabel('Closes', { exact: true }).fill(closes)
  await page.getByLabel('Latest close, if it may be extended').fill(latest)
}

test('a wave is planned, spoken of, opened, written about, followed, extended and closed', async ({ browser }) => {
  const lead = await newPage(browser)
  const heard = await listen(lead)
  await signIn(lead, 'lead', '/studio/waves')

  await test.step('nothing yet, and everything that is wrong with a plan at once', async () => {
    await expect(main(lead)).toContainText('There is no wave yet')
    await look(lead, 'waves-none')
    await lead.getByRole('link', { name: 'Plan a wave' }).click()
    await look(lead, 'wave-new')
    await lead.getByLabel('Short name').fill('Spring Pulse')
    await lead.getByRole('radio', { name: 'A panel drawn from them' }).check()
    await lead.getByLabel('Fewest answers for a figure').fill('3')
    await lead.getByRole('group', { name: 'Only these people' }).getByLabel('Employees').check()
    await lead.getByRole('button', { name: 'Save the plan' }).click()
    await expect(lead).toHaveTitle('Error: Plan a wave · Golden Thread')
    await expect(problems(lead).getByRole('listitem')).toHaveText([
      /small letters/, 'Choose a survey', 'Write a date and a time', 'Write a date and a time', 'A panel has at least 25 people', 'Write 1 or more', 'Write 1 day or more', 'Figures need at least 5 answers',
    ])
    await expect(lead.getByLabel('Short name')).toHaveValue('Spring Pulse')
    await expect(lead.getByLabel('Employees')).toBeChecked()
    await look(lead, 'wave-new-error')
    await problems(lead).getByRole('link', { name: 'Figures need at least 5 answers' }).click()
    await expect(lead.getByLabel('Fewest answers for a figure')).toBeFocused()
  })

  await test.step('the audience is counted before anything is saved, and a clock change is told', async () => {
    await lead.goto(at(`/studio/waves/new?survey=${world.surveyId}`))
    await lead.getByLabel('Short name').fill('spring-pulse')
    await expect(main(lead)).toContainText('Characteristics that people may declare of themselves, three at most: ‘When do you mostly work?’')
    await fillTimes(lead, '2027-03-22T09:00', '2027-04-02T17:00', '2027-04-09T17:00')
    await lead.getByText('Leave these units out').click()
    await lead.getByRole('group', { name: 'Without these units' }).getByLabel('Corporate Services').check()
    await lead.getByRole('button', { name: 'Count again' }).click()
    await expect(main(lead)).toContainText('162 people by today’s roster: Everybody on the roster, without Corporate Services')
    await expect(main(lead)).toContainText('The clocks go forward on Sunday 28 March 2027, from 1:00 to 2:00')
    await expect(lead.getByLabel('Short name')).toHaveValue('spring-pulse')
    await expect(lead.getByRole('group', { name: 'Without these units' }).getByLabel('Corporate Services')).toBeChecked()
    await look(lead, 'wave-new-counted')
    await lead.getByRole('group', { name: 'Without these units' }).getByLabel('Corporate Services').uncheck()
    await lead.getByLabel('Reminders, at the most').fill('1')
    await lead.getByLabel('Days from one to the next').fill('3')
    await lead.getByRole('button', { name: 'Save the plan' }).click()
    await expect(lead.getByRole('status')).toContainText('The plan is saved')
  })
  const wavePath = new URL(lead.url()).pathname

  await test.step('what is laid out: groups, channels, who cannot be reached, the covenant and its hash', async () => {
    await expect(lead.getByRole('row').filter({ hasText: 'Parks with small teams of Place' })).toContainText('62')
    await expect(lead.getByRole('row').filter({ hasText: 'Parks with small teams of Place' })).toContainText('Place > Building Control')
    await expect(main(lead)).toContainText('8 of those invited have neither a letter nor a site')
    await expect(main(lead)).toContainText('What is stored does not let anybody, administrators included, link an answer to a person')
    await look(lead, 'wave-draft')
    await lead.getByRole('link', { name: 'Read the letters, and send one to yourself' }).click()
    await expect(main(lead)).toContainText(at('/surveys/spring-pulse'))
    await look(lead, 'wave-letters')
    await lead.getByRole('button', { name: 'Send it to lead@council.example : invitation' }).click()
    await expect(lead.getByRole('status')).toContainText('Sent to you')
    const letter = await world.mail.next('lead@council.example')
    expect(letter.subject).toBe('Preview: Your say: Culture pulse')
    expect(letter.text).toContain('open until 2 April 2027 at 17:00')
  })

  const rep = await newPage(browser)
  await test.step('a staff representative reads the covenant and says something of it', async () => {
    await signIn(rep, 'rep')
    await rep.getByRole('link', { name: 'Staff representative' }).click()
    await look(rep, 'covenants')
    await rep.getByRole('link', { name: 'Culture pulse (spring-pulse)' }).click()
    await rep.getByRole('button', { name: 'Say it' }).click()
    await expect(problems(rep)).toContainText('Write what you want to say')
    await look(rep, 'covenant-error')
    await rep.getByLabel('What do you think of it?').fill('Easter is on 28 March: give people longer.')
    await rep.getByRole('button', { name: 'Say it' }).click()
    await expect(rep.getByRole('status')).toContainText('Said')
    await expect(main(rep)).toContainText('Nothing of the covenant has changed since')
    expect((await rep.goto(at(wavePath)))?.status()).toBe(403)
  })

  await test.step('the plan changes, and it is told what changed since the comment', async () => {
    await lead.goto(at(`${wavePath}/edit`))
    await expect(lead.getByLabel('Opens', { exact: true })).toHaveValue('2027-03-22T09:00')
    await lead.getByLabel('Closes', { exact: true }).fill('2027-04-05T17:00')
    await lead.getByRole('button', { name: 'Save', exact: true }).click()
    await expect(lead.getByRole('status')).toContainText('Saved')
    await rep.goto(at(`/staff/covenants/${wavePath.split('/').at(-1) ?? ''}`))
    await rep.getByText('What has changed in the covenant since').click()
    await expect(rep.getByRole('deletion')).toContainText('to 2 April 2027 at 17:00')
    await expect(rep.getByRole('insertion')).toContainText('to 5 April 2027 at 17:00')
    await look(rep, 'covenant-changed')
  })

  await test.step('it is scheduled, and then its plan is fixed', async () => {
    await lead.goto(at(wavePath))
    await lead.getByRole('link', { name: 'Schedule it' }).click()
    await look(lead, 'wave-schedule')
    await lead.getByRole('button', { name: 'Schedule it' }).click()
    await expect(lead.getByRole('status')).toContainText('Scheduled')
    await lead.goto(at(`${wavePath}/edit`))
    await expect(lead.getByRole('heading', { level: 1 })).toHaveText('This plan cannot change')
    await look(lead, 'wave-fixed')
  })
  // A form that is shown again says so in its status.
  expect(heard.take().filter((line) => !line.includes('422'))).toEqual([])

  await test.step('it is opened a week early, on a page that says what is sealed and asks', async () => {
    await world.at('2027-03-15T10:00:00Z')
    await signIn(lead, 'lead', wavePath)
    await lead.getByRole('link', { name: 'Open it now' }).click()
    await expect(main(lead)).toContainText('nothing of it can change afterwards')
    await look(lead, 'wave-open-asks')
    await lead.getByRole('button', { name: 'Seal the covenant and open' }).click()
    await expect(lead.getByRole('status')).toContainText('The covenant is sealed')
    await look(lead, 'wave-open')
    await lead.goto(at(`${wavePath}/edit`))
    await expect(main(lead)).toContainText('Only a new wave can be different')
    await lead.getByRole('link', { name: 'Duplicate it as a new wave' }).click()
    await expect(lead.getByLabel('Short name')).toHaveValue('spring-pulse-2')
    await expect(lead.getByLabel('Reminders, at the most')).toHaveValue('1')
  })

  await test.step('invitations arrive by real mail, with what is promised and where to compare it', async () => {
    await expect.poll(() => lettersTo('@anytown.example', /^Your say/).length, { timeout: 60_000 }).toBe(155)
    const { text = '' } = lettersTo('@anytown.example', /^Your say/)[0]!
    await lead.goto(at(wavePath))
    const [hash, fingerprint] = await lead.locator('.facts-list code').allTextContents()
    expect(text).toContain(`Covenant: ${hash ?? '?'}`)
    expect(text).toContain(`Key: ${fingerprint ?? '?'}`)
    expect(text).toContain(at('/staff'))
    expect(text).toContain(at('/surveys/spring-pulse'))
    expect(text).toContain('open until 5 April 2027 at 17:00')
    expect(text).toContain('Unlinkable: What is stored does not let anybody, administrators included, link an answer to a person, beyond the reporting group.')
  })

  await test.step('it is followed by unit, in words; a manager sees their own units', async () => {
    await lead.getByRole('link', { name: 'Follow it' }).click()
    await expect(async () => {
      await lead.reload()
      await expect(main(lead)).toContainText('fewer than 10', { timeout: 1_000 })
    }).toPass({ timeout: 30_000 })
    await expect(main(lead)).toContainText('to 155')
    await look(lead, 'wave-following')
    const manager = await newPage(browser)
    await signIn(manager, 'max')
    await manager.getByRole('link', { name: 'Manager' }).click()
    await expect(main(manager)).toContainText('Home Care')
    await expect(main(manager)).not.toContainText('Parks')
    await look(manager, 'own-participation')
    expect((await manager.goto(at(`${wavePath}/following`)))?.status()).toBe(403)
  })

  await test.step('it is reminded of once, and extended within what was sealed, over the clock change', async () => {
    await world.at('2027-03-18T10:05:00Z')
    await expect.poll(() => lettersTo('@anytown.example', /still open until/).length, { timeout: 60_000 }).toBe(155)
    await signIn(lead, 'lead', `${wavePath}/extend`)
    await lead.getByLabel('Closes').fill('2027-05-01T17:00')
    await lead.getByRole('button', { name: 'Extend it' }).click()
    await expect(problems(lead)).toContainText('past the latest close')
    await expect(lead.getByLabel('Closes')).toHaveValue('2027-05-01T17:00')
    await look(lead, 'wave-extend-error')
    await lead.getByLabel('Closes').fill('2027-04-08T17:00')
    await lead.getByRole('button', { name: 'Extend it' }).click()
    await expect(main(lead)).toContainText('Open until 8 April 2027 at 17:00')
  })

  await test.step('it does not close before its time, closes by itself at 17:00 of the summer clock, and says what came of it', async () => {
    await lead.goto(at(`${wavePath}/close`))
    await expect(main(lead)).toContainText('It closes by itself on 8 April 2027 at 17:00')
    await look(lead, 'wave-close')
    await lead.goto(at(`${wavePath}/cancel`))
    await lead.getByRole('button', { name: 'Cancel the wave' }).click()
    await expect(problems(lead)).toContainText('Every answer to it would be deleted')
    await look(lead, 'wave-cancel-error')
    await world.at('2027-04-08T16:00:30Z')
    await signIn(lead, 'lead', `${wavePath}/following`)
    await expect(async () => {
      await lead.reload()
      await expect(main(lead)).toContainText('Closed on 8 April 2027 at 17:00', { timeout: 1_000 })
    }).toPass({ timeout: 30_000 })
    await expect(main(lead)).toContainText('232')
    await look(lead, 'wave-closed-following')
    await lead.goto(at('/studio/waves'))
    await look(lead, 'waves')
    await rep.close()
  })
})

test('without script: a pulse over the night on which the clocks go back, what is wrong told at its field', async ({ browser }) => {
  await world.at('2027-09-01T09:00:00Z')
  const lead = await newPage(browser, { javaScriptEnabled: false })
  await signIn(lead, 'lead', '/studio/waves')
  await lead.goto(at(`/studio/waves/new?survey=${world.surveyId}`))
  await lead.getByLabel('Short name').fill('autumn-pulse')
  await fillTimes(lead, '2027-10-28T09:00', '2027-10-31T01:30')
  await lead.getByRole('radio', { name: 'Again, every so many weeks' }).check()
  await lead.getByRole('button', { name: 'Count again' }).click()
  await expect(main(lead)).toContainText('01:30 comes twice on that day, since the clocks go back: the second is meant, of Greenwich Mean Time')
  await expect(lead.getByRole('radio', { name: 'Again, every so many weeks' })).toBeChecked()
  await lead.getByRole('button', { name: 'Save the plan' }).click()
  await expect(problems(lead).getByRole('listitem')).toHaveText(['Write how many weeks or months lie between, from 1 to 52', 'Plan from 1 to 60 waves'])
  await expect(lead.getByLabel('Closes', { exact: true })).toHaveValue('2027-10-31T01:30')
  await lead.getByLabel('Closes', { exact: true }).fill('2027-11-02T17:00')
  await lead.getByLabel('Weeks or months from one opening to the next').fill('4')
  await lead.getByLabel('How many waves to plan now').fill('2')
  await lead.getByRole('button', { name: 'Save the plan' }).click()
  await expect(lead).toHaveURL(at('/studio/waves'))
  await lead.getByRole('link', { name: 'Culture pulse (autumn-pulse)' }).click()
  await expect(main(lead)).toContainText('The clocks go back on Sunday 31 October 2027, from 2:00 to 1:00')
  await expect(main(lead)).toContainText('2 November 2027 at 17:00')
  // Four weeks on it is winter: the same hours on the clock.
  await lead.goto(at('/studio/waves'))
  await lead.getByRole('link', { name: 'Culture pulse (autumn-pulse-2)' }).click()
  await expect(main(lead)).toContainText('25 November 2027 at 09:00')
  await expect(main(lead)).toContainText('30 November 2027 at 17:00')
  // A spring hour that does not exist is refused where it was typed.
  await lead.getByRole('link', { name: 'Change the plan' }).click()
  await fillTimes(lead, '2028-03-26T01:30', '2028-03-30T17:00')
  await lead.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(problems(lead)).toContainText('There is no 01:30 on 2028-03-26: the clocks go forward')
})
