import { expect, test, type Locator, type Page } from '@playwright/test'
import { pageAt, plain, siteOrigin, templates, theSite } from './support/crawl'
import { rowsOf } from './support/crawl-data'

/** A knot of the thread, by the words that stand beside its date. */
function knot(page: Page, who: string | RegExp): Locator {
  return page.locator('ol.thread > li').filter({ has: page.locator('.who').filter({ hasText: who }) })
}

/** What stands under a short heading in the row of facts. */
function fact(page: Page, term: string): Locator {
  return page.locator('dl.facts > div').filter({ has: page.locator('dt', { hasText: new RegExp(`^${term}$`) }) })
}

function flag(page: Page, name: string): Locator {
  return page.getByRole('list', { name: 'Computed flags' }).getByRole('listitem').filter({ hasText: name })
}

async function textsOf(locator: Locator): Promise<string[]> {
  return (await locator.allTextContents()).map(plain)
}

const march = 'The council, as the LGA sums it up'

test.describe('a resident follows a promise', () => {
  test('a, from the home page: a narrower wording, an observation from outside, what is not known, where it ends', async ({ page }) => {
    await page.goto('/')
    const row = page.getByRole('table', { name: /^What is known of each recommendation/ }).getByRole('row').filter({ hasText: 'Children’s services' })
    await expect(row.getByRole('cell')).toHaveText([
      'recommended', 'not known', 'council reports', 'not known', '‘significantly progressed’, peers too', 'not known',
    ])
    await row.getByRole('link').click()
    await expect(page).toHaveURL(/\/recommendations\/cpc-2019-a$/)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Keep children’s services a clear corporate priority')
    await expect(page.locator('.lede')).toContainText('Last reported on 17 March 2021: ‘significantly progressed’')
    await expect(page.locator('.lede')).toContainText('in part observed by peers')
    await expect(page.locator('.lede')).toContainText('Nothing newer is held here.')

    const later = knot(page, march)
    await expect(later.locator('del')).toHaveText(/urgent all member briefing on Children’s Services/)
    await expect(later.locator('ins')).toHaveText('Ensuring')
    await expect(later).toContainText('Struck through, not in this wording: ‘Arrange an urgent all member briefing')
    await expect(later.locator('.note')).toContainText('No briefing under that name is recorded')
    await expect(later.locator('.who')).toContainText('council’s own account')

    const peers = knot(page, /^The LGA’s peers/)
    await expect(peers.locator('.who')).toContainText('observed by peers, short of a review')
    await expect(peers.locator('blockquote')).not.toBeEmpty()
    await expect(fact(page, 'Who says so')).toContainText('The council, and peers in part')
    await expect(flag(page, 'Own account only')).toHaveCount(0)

    const panel = knot(page, 'LGA Recovery and Renewal Panel')
    await expect(panel.locator('.who')).toContainText('not known')
    await expect(panel).toContainText('Its report is not held here')
    await expect(panel).not.toContainText(/silent|dropped|not mentioned/i)

    const end = page.locator('ol.thread > li').last()
    await expect(end).toContainText('Nothing newer is held')
    await expect(end).toContainText('That is no sign that nothing was done.')
    await expect(end.getByRole('link')).toHaveText([
      'Report of the revisit of September 2021', 'Action plan on the revisit', 'Progress review to Cabinet of 30 June 2022',
      'Report of the Corporate Peer Challenge of February 2025',
      'Action plan of July 2025 on the Corporate Peer Challenge of February 2025', 'Progress review of January 2026',
    ])
  })

  test('b: an observation from outside too, and ‘senior’ gone', async ({ page }) => {
    await page.goto('/recommendations/cpc-2019-b')
    await expect(knot(page, 'The LGA’s peers').locator('.who')).toContainText('observed by peers, short of a review')
    expect((await textsOf(knot(page, march).locator('del'))).join(' ')).toContain('senior')
  })

  test('d: the culture is left out, and it is said so', async ({ page }) => {
    const clause = 'reset the Council’s culture to drive positive change'
    await page.goto('/recommendations/cpc-2019-d')
    const later = knot(page, march)
    expect((await textsOf(later.locator('del'))).some((words) => words.includes(clause))).toBe(true)
    await expect(later.locator('p.quiet').first()).toContainText(clause)
    // Marked without colour: a line through what is gone, a line under what is new.
    await expect(later.locator('del').first()).toHaveCSS('text-decoration-line', 'line-through')
    await expect(later.locator('ins').first()).toHaveCSS('text-decoration-line', 'underline')
    // What is struck through and what is the same make up the first wording; what is underlined and the same, the later one.
    const first = plain((await knot(page, 'Peers recommend').locator('blockquote').textContent()) ?? '')
    const without = async (tag: string) =>
      plain(await later.locator('blockquote').first().evaluate((quote, name) => {
        const copy = quote.cloneNode(true) as HTMLElement
        for (const element of copy.querySelectorAll(name)) element.remove()
        return copy.textContent
      }, tag))
    expect(await without('ins')).toBe(first)
    const [position] = (await rowsOf('positions')).filter((row) => row.id === 'cpc-2019-d-2021-03')
    const bare = (words: string) => plain(words.toLowerCase().replace(/[^\p{L}\p{N}\s]/gu, ''))
    expect(bare(await without('del'))).toBe(bare(String(position?.wording_words)))
    // Nobody is said to have meant anything by it.
    await expect(page.locator('main')).not.toContainText(/\b(watered down|quietly|dropped|abandoned|removed by)\b/i)
    await expect(fact(page, 'Who says so')).toContainText('The council alone')
    await expect(flag(page, 'Own account only')).toBeVisible()
  })

  test('f: 2019 is not recorded, and nothing is borrowed from its neighbours', async ({ page }) => {
    await page.goto('/recommendations/cpc-2019-f')
    const plan = knot(page, 'action plan, position at July 2019')
    await expect(plan.locator('.who')).toContainText('not recorded')
    await expect(plan).toContainText('That is no sign that nothing was done.')
    await expect(plan.locator('blockquote')).toHaveCount(0)
    await expect(fact(page, 'By when')).toContainText('Not recorded')
    await expect(page.getByRole('heading', { name: 'By when' }).locator('+ p')).toContainText('Not recorded.')
    await expect(flag(page, 'No checkable date')).toHaveCount(0)
    await expect(flag(page, 'Unfinished')).toHaveCount(0)
    const text = plain((await page.locator('main').textContent()) ?? '')
    for (const neighbour of ['Initial work from March', 'Process agreed summer 2019', 'indicators', '17th July 2019', 'Council Plan 2020']) {
      expect(text).not.toContain(neighbour)
    }
    expect((await rowsOf('timescales')).filter((row) => row.recommendation_id === 'cpc-2019-f')).toEqual([])
    expect((await rowsOf('positions')).filter((row) => row.recommendation_id === 'cpc-2019-f')).toHaveLength(1)
    await expect(page.getByRole('link', { name: 'The timescale and comment for recommendation f in the action plan of July 2019' })).toBeVisible()
  })

  test('h: ‘in work’ and ‘into work’ are both there to read', async ({ page }) => {
    await page.goto('/recommendations/cpc-2019-h')
    await expect(knot(page, 'Peers recommend').locator('blockquote')).toContainText('in work')
    await expect(knot(page, /^The council ·/)).toContainText('into work')
    await expect(knot(page, march)).toContainText('into work')
    await expect(page.getByRole('table')).toContainText('An adults into work plan before Cabinet')
  })

  test('l: first in print, restated by the Panel, reported with the Panel’s', async ({ page }) => {
    await page.goto('/recommendations')
    await expect(page.locator('ol.row-list > li').first().getByRole('link').first()).toHaveAttribute('href', '/recommendations/cpc-2019-l')
    const letters = await page.locator('ol.row-list > li > p:first-child b').allTextContents()
    expect(letters.map((letter) => letter.trim())).toEqual(['l', 'a', 'b', 'c', 'd', 'e', 'g', 'f', 'h', 'i', 'j', 'k'])

    await page.goto('/recommendations/cpc-2019-l')
    await expect(page.locator('nav.pager').getByRole('link')).toHaveCount(1)
    const restated = knot(page, 'Peers recommend again, in other words')
    await expect(restated.locator('.who')).toContainText('LGA Recovery and Renewal Panel')
    await expect(restated.locator('.who')).toContainText('editorial judgement')
    await expect(restated.locator('del')).toHaveText('to realise the adaptive innovator model,')
    await expect(knot(page, march).locator('.who')).toContainText('‘begun to progress’')
    await expect(fact(page, 'Delivery')).toContainText('printed: ‘begun to progress’')
    await restated.getByRole('link', { name: 'The later recommendation by itself' }).click()
    await expect(page.locator('.note').first()).toContainText('Restates an earlier one.')
    await page.locator('.note').first().getByRole('link').click()
    await expect(page).toHaveURL(/\/cpc-2019-l$/)
  })

  test('the financial position: no letter, and no origin invented for it', async ({ page }) => {
    await page.goto('/recommendations/previous-financial-position')
    await expect(page.locator('.kicker')).toHaveText('Recommendation · review not stated')
    await expect(page.locator('ol.thread > li').first().locator('.who')).toContainText('origin not stated')
    await expect(fact(page, 'By when')).toContainText('Not known')
    await expect(page.locator('main')).not.toContainText('Peers recommend')
    const [row] = (await rowsOf('recommendations')).filter(({ id }) => id === 'previous-financial-position')
    expect([row?.letter, row?.review_id]).toEqual([null, null])
  })

  test('each wording says in whose document it is printed and how old it is, and each position too', async () => {
    for (const { id } of await rowsOf('recommendations')) {
      const { $ } = await pageAt(`/recommendations/${String(id)}`)
      const today = plain($('footer time').text())
      const knots = $('ol.thread > li').toArray().map((element) => plain($(element).text()))
      const worded = knots.filter((words) => /Peers recommend|First wording held/.test(words))
      expect(worded.length, String(id)).toBeGreaterThan(0)
      for (const words of worded) {
        expect(words, String(id)).toMatch(/As printed in a document by .+; (published by .+|publisher not stated); \d+ years?/)
        expect(words, String(id)).toContain(`old on ${today}.`)
      }
      expect(knots.filter((words) => words.includes('Written by') && !words.includes(`old on ${today};`)), String(id)).toEqual([])
    }
  })

  test('every thread says what is not recorded, what is not known, and how to cite it', async () => {
    for (const { id } of await rowsOf('recommendations')) {
      const { $ } = await pageAt(`/recommendations/${String(id)}`)
      await test.step(String(id), () => {
        const facts = $('dl.facts-list dt').toArray().map((element) => plain($(element).text()))
        expect(facts).toEqual(['The council’s response', 'Responsible post or portfolio', 'Lead scrutiny committee', 'Meetings named with it'])
        expect(plain($('dl.facts-list > div').first().text())).toContain('not recorded')
        expect($('#not-known').length, 'what is not known').toBe(1)
        const cite = plain($('#cite + p').text())
        expect(cite).toContain('record no. ')
        expect(cite).toContain(`${siteOrigin()}/recommendations/${String(id)}, data `)
        expect(cite).toMatch(/accessed \d+ \w+ \d{4}\./)
        // Progress is never a colour, a percentage or a score.
        expect(plain($('main').text())).not.toMatch(/\d+ ?%|\b(RAG|amber)\b/)
      })
    }
  })
})

test.describe('every word cited', () => {
  test('each link of a thread leads to the words at the place that it names', async () => {
    const citations = new Map((await rowsOf('citations')).map((row) => [String(row.id), row]))
    let links = 0
    for (const { id } of await rowsOf('recommendations')) {
      const address = `/recommendations/${String(id)}`
      const { $ } = await pageAt(address)
      for (const element of $('.place a').toArray()) {
        const [source, anchor] = ($(element).attr('href') ?? '').replace('/sources/', '').split('#')
        const citation = citations.get(anchor ?? '')
        expect(citation, `${address}: ${anchor ?? ''}`).toMatchObject({ source_id: source, place: plain($(element).text()) })
        const target = await pageAt(`/sources/${source ?? ''}`)
        const at = target.$('.anchor').filter((_, one) => target.$(one).attr('id') === anchor)
        expect(plain(at.closest('.quote').children('p').text()), `${address}: ${anchor ?? ''}`).toBe(plain(`‘${String(citation?.cited_words)}’`))
        expect(plain(at.closest('li').find('b').first().text()), `${address}: ${anchor ?? ''}`).toBe(plain(String(citation?.place)))
        links += 1
      }
    }
    expect(links).toBeGreaterThan(150)
  })

  test('each citation of the record stands on its source’s page, and says what rests on it', async () => {
    for (const citation of await rowsOf('citations')) {
      const { $ } = await pageAt(`/sources/${String(citation.source_id)}`)
      const quote = $('.anchor').filter((_, element) => $(element).attr('id') === citation.id).closest('.quote')
      expect(plain(quote.children('p').text()), String(citation.id)).toBe(plain(`‘${String(citation.cited_words)}’`))
      expect(plain(quote.closest('li').find('b').first().text()), String(citation.id)).toBe(plain(String(citation.place)))
      expect(quote.find('.resting a').length, String(citation.id)).toBe(quote.find('.anchor').length)
    }
  })

  test('a reader comes back from the words to the thread', async ({ page }) => {
    await page.goto('/recommendations/cpc-2019-d')
    await knot(page, 'Peers recommend').locator('.place a').click()
    await expect(page).toHaveURL(/\/sources\/action-plan-2019#recommendation\.cpc-2019-d\.1$/)
    const quote = page.locator('.quote:has(:target)')
    const words = quote.getByText('‘Provide a development programme for both members and officers’')
    await expect(words).toBeInViewport({ ratio: 1 })
    await quote.getByRole('link').click()
    await expect(page).toHaveURL(/\/recommendations\/cpc-2019-d/)
  })
})

test.describe('arithmetic', () => {
  const days = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / 86_400_000

  test('i was unfinished 473 days after its latest plausible day, counted to its newest position and never to today', async ({ page }) => {
    expect(days('2019-11-30', '2021-03-17')).toBe(473)
    await page.goto('/recommendations/cpc-2019-i')
    const words = await textsOf(flag(page, 'Unfinished when last reported').locator('p'))
    expect(words).toHaveLength(1)
    expect(words[0]).toContain('Not reported complete on 17 March 2021, 473 days after 30 November 2019')
    expect(words[0]).toContain('Not known since.')
    const today = (await page.locator('footer time').getAttribute('datetime')) ?? ''
    expect(today).toMatch(/^20\d\d-\d\d-\d\d$/)
    expect(words[0]).not.toContain(today.slice(0, 4))
    await page.goto('/about')
    await expect(page.locator('main')).toContainText('30 November 2019 to 17 March 2021 is 473 days')
  })

  test('on every thread the days of this flag are those between its timescales and its newest position', async () => {
    const timescales = await rowsOf('timescales')
    let seen = 0
    for (const { id } of await rowsOf('recommendations')) {
      const { $ } = await pageAt(`/recommendations/${String(id)}`)
      const words = plain($('ul.flags li').filter((_, element) => $(element).text().includes('Unfinished')).find('p').text())
      if (words === '') continue
      seen += 1
      const latest = timescales.filter((row) => row.recommendation_id === id).map((row) => String(row.when_latest ?? '')).sort().at(-1) ?? ''
      expect(words, String(id)).toContain(`${days(latest, '2021-03-17')} days after`)
    }
    expect(seen).toBeGreaterThan(3)
  })

  test('ages are counted on the day that the page names', async () => {
    const { $ } = await pageAt('/recommendations/cpc-2019-i')
    const today = $('footer time').attr('datetime') ?? ''
    const words = plain($('dl.facts').text())
    expect(words).toContain(`${days('2021-03-17', today).toLocaleString('en-GB')} days on ${plain($('footer time').text())}`)
  })
})

test.describe('by keyboard alone', () => {
  for (const width of [1280, 360]) {
    test(`at ${width} pixels every link is reached in order, and shows that it has the focus`, async ({ page }) => {
      await page.setViewportSize({ width, height: 800 })
      await page.goto('/recommendations/cpc-2019-a')
      const all = await page.locator('a[href], button, summary, input, select, textarea, [tabindex]').evaluateAll((elements) =>
        elements.map((element) => element.textContent),
      )
      expect(await page.locator('[tabindex]').count(), 'no order but that of the page').toBe(0)
      const reached: string[] = []
      const unseen: string[] = []
      for (let step = 0; step < all.length; step += 1) {
        await page.keyboard.press('Tab')
        const focus = await page.evaluate(() => {
          const element = document.activeElement
          if (element === null) return null
          const { outlineStyle, outlineWidth } = getComputedStyle(element)
          const { top, bottom, width, height } = element.getBoundingClientRect()
          return {
            text: element.textContent,
            seen: outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2 && width > 1 && height > 1 && bottom > 0 && top < innerHeight,
          }
        })
        reached.push(focus?.text ?? '')
        if (focus?.seen !== true) unseen.push(focus?.text ?? 'nothing')
      }
      expect(reached).toEqual(all)
      expect(unseen).toEqual([])
    })
  }

  test('the first link skips to the content', async ({ page }) => {
    await page.goto('/recommendations/cpc-2019-a')
    const skip = page.getByRole('link', { name: 'Skip to the content' })
    await expect(skip).not.toBeInViewport()
    await page.keyboard.press('Tab')
    await expect(skip).toBeFocused()
    await expect(skip).toBeInViewport()
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(/#content$/)
    await page.keyboard.press('Tab')
    await expect(page.locator('main a').first()).toBeFocused()
  })

  test('the choice of filters opens with the keyboard, and leads somewhere', async ({ page }) => {
    await page.goto('/recommendations')
    await page.locator('summary').focus()
    await page.keyboard.press('Enter')
    const filter = page.getByRole('link', { name: 'Worded differently' })
    await expect(filter).toBeVisible()
    await filter.focus()
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(/\/recommendations\/flag\/worded-differently$/)
  })
})

test.describe('otherwise than on a screen', () => {
  test('in print the thread is whole, and the navigation is gone', async ({ page }) => {
    await page.setViewportSize({ width: 720, height: 1000 })
    await page.goto('/recommendations/cpc-2019-d')
    await page.emulateMedia({ media: 'print' })
    await expect(page.getByRole('navigation', { name: 'Main' })).toBeHidden()
    await expect(page.locator('nav.pager')).toBeHidden()
    await expect(page.locator('.skip')).toBeHidden()
    await expect(page.locator('body')).toHaveCSS('color', 'rgb(0, 0, 0)')

    const boxes = await page.locator('ol.thread > li').evaluateAll((items) =>
      items.map((item) => {
        const text = item.lastElementChild?.getBoundingClientRect()
        const when = item.firstElementChild?.getBoundingClientRect()
        return {
          top: text?.top ?? 0, bottom: text?.bottom ?? 0, left: text?.left ?? 0, width: text?.width ?? 0,
          whenRight: when?.right ?? 0, whenHeight: when?.height ?? 0,
        }
      }),
    )
    expect(boxes.length).toBeGreaterThan(8)
    for (const [index, box] of boxes.entries()) {
      expect(box.width).toBeGreaterThan(300)
      expect(box.whenHeight).toBeGreaterThan(10)
      expect(box.whenRight).toBeLessThanOrEqual(box.left)
      expect(box.top).toBeGreaterThanOrEqual(boxes[index - 1]?.bottom ?? 0)
    }
    // Left out and inserted, told apart without colour.
    await expect(page.locator('del').first()).toHaveCSS('text-decoration-line', 'line-through')
    await expect(page.locator('ins').first()).toHaveCSS('text-decoration-line', 'underline')
    await expect(page.locator('footer')).toContainText('Not an official council publication')
  })

  test('without script the text is the same', async ({ browser, page }) => {
    const still = await (await browser.newContext({ javaScriptEnabled: false, baseURL: siteOrigin() })).newPage()
    for (const address of templates.filter((_, index) => index % 3 === 0)) {
      await page.goto(address)
      await still.goto(address)
      expect(await still.locator('body').innerText(), address).toBe(await page.locator('body').innerText())
    }
    await still.context().close()
  })

  test('without styles it reads in the order in which it is meant', async ({ page }) => {
    await page.route('**/*.css', (route) => route.abort())
    await page.goto('/recommendations/cpc-2019-l')
    const text = plain(await page.locator('body').innerText())
    const order = [
      'Skip to the content', 'Set priorities for modernisation', 'Delivery', 'Unfinished when last reported', 'The thread',
      'Peers recommend', 'Peers recommend again', '17 March', 'Since then', 'By when', 'Who answers for it', 'Not an official',
    ]
    let from = 0
    for (const words of order) {
      const at = text.indexOf(words, from)
      expect(at, words).toBeGreaterThanOrEqual(from)
      from = at
    }
  })
})

test.describe('to a screen reader', () => {
  /** How many of each role the browser itself tells of. */
  async function told(page: Page): Promise<Record<string, number>> {
    const session = await page.context().newCDPSession(page)
    const { nodes } = await session.send('Accessibility.getFullAXTree')
    const roles = nodes.filter(({ ignored }) => !ignored).map(({ role }) => String(role?.value))
    return Object.fromEntries(
      ['table', 'row', 'columnheader', 'rowheader', 'cell'].map((name) => [name, roles.filter((role) => role === name).length]),
    )
  }

  for (const width of [1280, 360]) {
    test(`at ${width} pixels the picture is a table, each cell under its own head`, async ({ page }) => {
      await page.setViewportSize({ width, height: 800 })
      await page.goto('/')
      const table = page.getByRole('table', { name: /^What is known of each recommendation at each of 6 moments/ })
      const rows = table.getByRole('row')
      await expect(rows).toHaveCount(18)
      await expect(rows.first().getByRole('columnheader')).toHaveText([
        'Recommendation', /^Jan 2019\s*Corporate Peer Challenge, report not held$/, /^by Jul 2019\s*Culture review, date inferred, report not held$/,
        /^Jul 2019\s*Action plan$/, /^Sep 2020\s*Recovery and Renewal Panel, report not held$/,
        /^Mar 2021\s*Remote Peer Support$/, /^Sep 2021\s*Revisit, date inferred, report not held$/,
      ])
      for (const row of (await rows.all()).slice(1)) {
        await expect(row.getByRole('rowheader')).toHaveCount(1)
        await expect(row.getByRole('rowheader').getByRole('link').first()).toBeVisible()
        await expect(row.getByRole('cell')).toHaveCount(6)
      }
      await expect(rows.nth(1)).toMatchAriaSnapshot(`
        - row:
          - rowheader /a Children’s services a clear priority/:
            - link "a Children’s services a clear priority"
          - cell "recommended"
          - cell "not known"
          - cell "council reports"
          - cell "not known"
          - cell "‘significantly progressed’, peers too"
          - cell "not known"
      `)
    })
  }

  test('at 360 pixels the heads of the picture are told apart by words that are seen', async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 800 })
    await page.goto('/')
    const heads = page.locator('.picture thead th').filter({ has: page.locator('.last-word') })
    const seen = await heads.evaluateAll((all) =>
      all.map((head) =>
        [...head.querySelectorAll('b, .last-word')]
          .filter((part) => getComputedStyle(part).position !== 'absolute')
          .map((part) => part.textContent)
          .join(' '),
      ),
    )
    expect(seen).toEqual([
      'Jan 2019 Challenge', 'by Jul 2019 review', 'Jul 2019 plan', 'Sep 2020 Panel', 'Mar 2021 Support', 'Sep 2021 Revisit',
    ])
  })

  test('every part of a table that a phone stacks spells its role out', async () => {
    const roles: Record<string, string> = { table: 'table', thead: 'rowgroup', tbody: 'rowgroup', tr: 'row', td: 'cell' }
    let tables = 0
    for (const page of (await theSite()).pages.values()) {
      for (const part of page.$('.stack, .stack thead, .stack tbody, .stack tr, .stack th, .stack td').toArray()) {
        const name = part.tagName
        const role = name === 'th' ? (page.$(part).attr('scope') === 'col' ? 'columnheader' : 'rowheader') : roles[name]
        expect(page.$(part).attr('role'), name).toBe(role)
        if (name === 'table') tables += 1
      }
    }
    expect(tables).toBeGreaterThan(15)
  })

  test('a table is one at 1280 and at 360 pixels, in the browser’s own tree', async ({ page }) => {
    for (const address of ['/', '/reviews', '/sources', '/tracker', '/plan', '/data', '/recommendations/cpc-2019-g']) {
      await page.setViewportSize({ width: 1280, height: 800 })
      await page.goto(address)
      const wide = await told(page)
      await page.setViewportSize({ width: 360, height: 800 })
      await page.reload()
      expect(await told(page), address).toEqual(wide)
      expect(wide.table, address).toBeGreaterThan(0)
    }
  })

  test('a thread has its landmarks, and its knots in a list', async ({ page }) => {
    await page.goto('/recommendations/cpc-2019-d')
    await expect(page.getByRole('banner')).toHaveCount(1)
    await expect(page.getByRole('main')).toHaveCount(1)
    await expect(page.getByRole('contentinfo')).toHaveCount(1)
    await expect(page.getByRole('navigation')).toHaveCount(3)
    await expect(page.getByRole('navigation', { name: 'On this page' }).getByRole('link')).toHaveText([
      'The thread', 'Newest position', 'By when', 'Who answers for it', 'What is not known', 'What else bears on it', 'How to cite',
    ])
    await expect(page.getByRole('navigation', { name: 'Main' }).locator('[aria-current]')).toHaveText('Recommendations')
    await expect(page.getByRole('deletion').first()).toBeVisible()
    await expect(page.getByRole('insertion').first()).toBeVisible()
    await expect(page.getByRole('main').getByRole('list').filter({ hasText: 'Since then' }).first()).toBeVisible()
  })
})
