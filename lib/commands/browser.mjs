import { existsSync } from 'node:fs'
import process from 'node:process'
import { PlainFailure, say } from './plain-failure.mjs'
import { run } from './run.mjs'

/** Where systems keep a Chromium. */
const usual = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

/** Flags for a browser that tests a site on its own machine and speaks to nobody else. */
export const browserFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** A browser that is there: the one named in CHROMIUM_PATH, the system's, Playwright's own; or undefined. */
export async function findBrowser() {
  const named = process.env.CHROMIUM_PATH
  if (named) {
    if (existsSync(named)) return named
    throw new PlainFailure(`CHROMIUM_PATH names ${named}, where there is no browser`)
  }
  const { chromium } = await import('@playwright/test')
  return [...usual, chromium.executablePath()].find((file) => existsSync(file))
}

/** A browser for the tests, installed where none is there. */
export async function needBrowser(folder) {
  const found = await findBrowser()
  if (found !== undefined) return found

  say('Installing a browser for the tests')
  const reasons = []
  for (const install of [fromDebian, fromPlaywright]) {
    const { code, words } = await install(folder)
    const browser = await findBrowser()
    if (browser !== undefined) return browser
    if (code !== 0) reasons.push(lastLine(words))
  }
  throw new PlainFailure(
    `There is no browser to test with, and none could be installed (${reasons.join('; ')}): install Chromium, or set CHROMIUM_PATH`,
  )
}

async function fromDebian() {
  if (!existsSync('/usr/bin/apt-get') || process.getuid?.() !== 0) return { code: 0, words: '' }
  const env = { DEBIAN_FRONTEND: 'noninteractive' }
  const update = await run('apt-get', ['update'], { quiet: true, env })
  if (update.code !== 0) return update
  return run('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], { quiet: true, env })
}

function fromPlaywright(folder) {
  const playwright = 'node_modules/@playwright/test/cli.js'
  return run(process.execPath, [playwright, 'install', 'chromium'], { cwd: folder, quiet: true })
}

function lastLine(words) {
  return words.trim().split('\n').at(-1) ?? ''
}
