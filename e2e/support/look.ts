import { type Page, expect } from '@playwright/test'
import { axeFaults, layoutFaults } from './crawl-browser'

const pictures = process.env.PICTURES

/** A state of a page: no fault of axe or layout at both widths; a picture of it where one is asked for. */
export async function look(page: Page, name: string): Promise<void> {
  for (const width of [1280, 360]) {
    await page.setViewportSize({ width, height: 800 })
    expect([name, width, await layoutFaults(page)]).toEqual([name, width, []])
    if (pictures !== undefined) await page.screenshot({ path: `${pictures}/${name}-${width}.png`, fullPage: true })
  }
  expect([name, await axeFaults(page)]).toEqual([name, []])
  await page.setViewportSize({ width: 1280, height: 800 })
}

/** Goes by the Tab key to whatever has this name. */
export async function tabTo(page: Page, name: string): Promise<void> {
  for (let n = 0; n < 60; n += 1) {
    await page.keyboard.press('Tab')
    const words = await page.locator(':focus').evaluate((element) =>
      element instanceof HTMLInputElement || element instanceof HTMLSelectElement
        ? [...element.labels ?? []].map((label) => label.textContent).join()
        : element.textContent,
    )
    if (words.trim() === name) return
  }
  throw new Error(`The Tab key does not come to ‘${name}’`)
}
