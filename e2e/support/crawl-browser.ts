import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'

/** Everything that a browser complains of while it shows a page. */
export async function listen(page: Page): Promise<{ take: () => string[] }> {
  let heard: string[] = []
  page.on('console', (message) => heard.push(`console, ${message.type()}: ${message.text()}`))
  page.on('pageerror', (error) => heard.push(`error: ${error.message}`))
  page.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText ?? ''
    // What a page that is left had asked for the browser gives up by itself.
    if (reason !== 'net::ERR_ABORTED') heard.push(`no answer: ${request.url()} ${reason}`)
  })
  page.on('response', (response) => {
    const isPage = response.request().isNavigationRequest()
    if (response.status() >= 400 && !isPage) heard.push(`${response.status()}: ${response.url()}`)
  })
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      console.error(`the policy refuses ${event.violatedDirective}: ${event.blockedURI}`)
    })
  })
  return {
    take: () => {
      const all = heard
      heard = []
      return all
    },
  }
}

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** What axe finds, each fault with its first place. */
export async function axeFaults(page: Page): Promise<string[]> {
  // Nothing is framed here, so one pass over the page is enough and needs no page of its own.
  const { violations } = await new AxeBuilder({ page }).withTags(rules).setLegacyMode(true).analyze()
  return violations.map(
    ({ id, help, nodes }) => `axe, ${id}: ${help}, ${nodes.length} times, first at ${nodes[0]?.target.join(' ') ?? '?'} (${nodes[0]?.failureSummary?.replace(/\s+/g, ' ') ?? ''})`,
  )
}

/** How a page stands in a window of the width that it has now. */
export async function layoutFaults(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const faults: string[] = []
    const root = document.documentElement
    if (root.scrollWidth > root.clientWidth) faults.push(`scrolls sideways: ${root.scrollWidth} of ${root.clientWidth} pixels`)

    /** Words for screen readers alone are cut to nothing on purpose. */
    const isHiddenOnPurpose = (element: Element): boolean => {
      const { clipPath, position, width, visibility } = getComputedStyle(element)
      if (visibility === 'hidden') return true
      if (position === 'absolute' && (clipPath !== 'none' || width === '1px')) return true
      if (element.matches('.skip:not(:focus)')) return true
      return element.parentElement !== null && isHiddenOnPurpose(element.parentElement)
    }
    const clips = (overflow: string) => overflow === 'hidden' || overflow === 'clip'

    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    const range = document.createRange()
    const drawn: { svg: SVGSVGElement; words: string; box: DOMRect }[] = []
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const parent = node.parentElement
      const words = (node.textContent ?? '').trim()
      if (parent === null || words === '' || isHiddenOnPurpose(parent)) continue
      range.selectNodeContents(node)
      const boxes = [...range.getClientRects()].filter(({ width, height }) => width > 0 && height > 0)
      if (boxes.length === 0) continue
      const left = Math.min(...boxes.map((box) => box.left))
      const right = Math.max(...boxes.map((box) => box.right))
      const top = Math.min(...boxes.map((box) => box.top))
      const bottom = Math.max(...boxes.map((box) => box.bottom))
      const name = `‘${words.slice(0, 40)}’ in <${parent.localName} class="${parent.getAttribute('class') ?? ''}">`
      if (left < -1 || right > root.clientWidth + 1) faults.push(`out of the window: ${name}`)
      for (let box: Element | null = parent; box !== null && box !== document.body; box = box.parentElement) {
        const style = getComputedStyle(box)
        const around = box.getBoundingClientRect()
        const isCut =
          (clips(style.overflowX) && (left < around.left - 1 || right > around.right + 1)) ||
          (clips(style.overflowY) && (top < around.top - 1 || bottom > around.bottom + 1))
        if (isCut) faults.push(`cut off: ${name} by <${box.localName} class="${box.getAttribute('class') ?? ''}">`)
      }
      if (parent instanceof SVGTextElement && parent.ownerSVGElement !== null) {
        drawn.push({ svg: parent.ownerSVGElement, words, box: parent.getBoundingClientRect() })
      }
    }

    for (const [index, one] of drawn.entries()) {
      for (const other of drawn.slice(index + 1)) {
        const across = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left)
        const down = Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top)
        if (one.svg === other.svg && across > 1 && down > 3) faults.push(`‘${one.words}’ and ‘${other.words}’ stand on each other`)
      }
    }

    for (const link of document.querySelectorAll('nav a, .mark, .site-head a')) {
      const { width, height } = link.getBoundingClientRect()
      if (height > 0 && (height < 24 || width < 24)) {
        faults.push(`a link of ${width.toFixed(1)} × ${height.toFixed(1)} pixels to touch: ‘${link.textContent}’`)
      }
    }
    return faults
  })
}

/**
 * Spaces text out as far as a reader may (WCAG 2.2, 1.4.12). A sheet of the document's own is not held by the
 * policy. Labels in a picture are left as they are: its table has the same words.
 */
export async function spaceText(page: Page): Promise<void> {
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(
      `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
      p { margin-bottom: 2em !important }
      svg text { letter-spacing: normal !important; word-spacing: normal !important }`,
    )
    document.adoptedStyleSheets = [sheet]
  })
}
