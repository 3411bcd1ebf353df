// Takes the pictures that the README shows, of a site that is running: npm run pictures -- http://localhost:3000
import { mkdir } from 'node:fs/promises'
import process from 'node:process'
import { chromium } from '@playwright/test'
import { browserFlags, findBrowser } from './browser.mjs'

const origin = process.argv[2] ?? 'http://localhost:3000'
const pictures = [
  { name: 'home', path: '/', height: 1500 },
  { name: 'thread', path: '/recommendations/cpc-2019-d', height: 1500 },
  { name: 'timeline', path: '/reviews', height: 1000 },
]

await mkdir('docs/pictures', { recursive: true })
const browser = await chromium.launch({ executablePath: await findBrowser(), args: browserFlags })
for (const { name, path, height } of pictures) {
  for (const width of [1280, 360]) {
    const page = await browser.newPage({ viewport: { width, height } })
    await page.goto(`${origin}${path}`)
    await page.evaluate(() => document.fonts.ready)
    await page.screenshot({ path: `docs/pictures/${name}-${width}.png` })
    await page.close()
    console.log(`docs/pictures/${name}-${width}.png`)
  }
}
await browser.close()
