import { defineConfig } from '@playwright/test'
import { browserFlags, findBrowser } from './lib/commands/browser.mjs'

const browser = await findBrowser()
const origin = process.env.TEST_ORIGIN

export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results',
  globalSetup: './e2e/support/start-site.ts',
  fullyParallel: true,
  // The machine may have two cores, and the site under test runs on them too.
  workers: 2,
  retries: 0,
  forbidOnly: process.env.CI !== undefined,
  timeout: 120_000,
  reporter: 'list',
  use: {
    // Set by the global setup, which starts the site before the workers read this file again.
    ...(origin === undefined ? {} : { baseURL: origin }),
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    launchOptions: { args: browserFlags, ...(browser === undefined ? {} : { executablePath: browser }) },
  },
})
