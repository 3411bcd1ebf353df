import { type Page, expect, test } from '@playwright/test'
import { firstLink, type SignedInSite, startSignedInSite } from './support/signed-in-site'

// The whole way in and out in a browser that runs no script.
test.describe.configure({ mode: 'default' })
test.use({ javaScriptEnabled: false })

let world: SignedInSite
test.beforeAll(async () => {
  world = await startSignedInSite()
  world.provider.accounts.set('ann', { name: 'Ann Lee', email: 'ann@council.example', email_verified: true, groups: ['everyone'] })
})
test.afterAll(() => world.close())

const at = (path: string) => world.site.origin + path

async function signIn(page: Page): Promise<void> {
  // The provider's own session would let them straight in.
  await page.context().clearCookies()
  await page.goto(at('/sign-in'))
  await page.getByRole('button', { name: 'Continue with your council account' }).click()
  await page.getByLabel('Account').fill('ann')
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Hello, Ann Lee')
}

test('by the council’s account, out, in again, and out everywhere', async ({ page }) => {
  await signIn(page)
  await page.getByRole('banner').getByRole('button', { name: 'Sign out' }).click()
  await expect(page.getByRole('status')).toContainText('You are signed out')
  await page.goBack()
  await expect(page.locator('body')).not.toContainText('Ann Lee')

  await signIn(page)
  await page.getByRole('link', { name: 'Your sessions' }).click()
  await page.getByRole('button', { name: 'Sign out everywhere' }).click()
  await expect(page).toHaveURL(at('/sign-in?why=signed-out'))
})

test('by the first link', async ({ page }) => {
  await page.goto(await firstLink(world.site))
  await page.getByLabel('Your name').fill('Una Boss')
  await page.getByRole('button', { name: 'Become an administrator' }).click()
  await expect(page.getByLabel('Your name')).toHaveValue('Una Boss')
  await page.getByLabel('Your work e-mail address').fill('una@council.example')
  await page.getByRole('button', { name: 'Become an administrator' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Hello, Una Boss')
})
