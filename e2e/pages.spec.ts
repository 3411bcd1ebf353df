import { expect, test } from '@playwright/test'
import { ask, pageAt, plain, siteOrigin, theSite, type Page as SitePage } from './support/crawl'
import { rowsOf } from './support/crawl-data'

const words = (page: SitePage, selector = 'main') => plain(page.$(selector).text())

/** The rows of the table under a heading, each as the text of its cells. */
function rowsUnder({ $ }: SitePage, id: string): string[][] {
  return $(`#${id}`).nextAll('table').first().find('tbody tr').toArray().map((row) =>
    $(row).children().toArray().map((cell) => plain($(cell).text())),
  )
}

/** Days between two dates, the later one as the page names it. */
function years(from: string, to: string): number {
  return Math.floor((Date.parse(to) - Date.parse(from)) / (365.25 * 86_400_000))
}

test.describe('home', () => {
  test('what this is, the vision with its source, six priorities', async () => {
    const home = await pageAt('/')
    expect(words(home)).toContain('A council says what it will do; others review it; it says what it has done.')
    expect(plain(home.$('#vision ~ blockquote').text())).toBe('‘Working together for a better borough with people at the heart of everything we do’')
    expect(home.$('#vision ~ .place a').first().attr('href')).toMatch(/^\/sources\/recruitment-pages#plan\./)
    const priorities = home.$('#priorities + ol > li')
    expect(priorities).toHaveLength(6)
    const held = priorities.toArray().map((item) => plain(home.$(item).find('.quiet').text()))
    expect(held).toEqual(['11 statements', ...Array<string>(5).fill('text not held')])
  })

  test('where they stand: six, six and five by phrase, all in progress, two with peers', async () => {
    const home = await pageAt('/')
    const facts = home.$('dl.facts > div').toArray().map((element) => plain(home.$(element).text()))
    expect(facts[0]).toContain('6 ‘significantly progressed’')
    expect(facts[0]).toContain('6 ‘continues to progress’, 5 ‘begun to progress’; none reported complete')
    expect(facts[1]).toContain('2 observed by peers')
    expect(facts[1]).toContain('15 rest on the council’s own account only')
    expect(facts[2]).toContain('6 of 12')
    expect(facts[2]).toContain('one more not recorded')
    const text = words(home)
    expect(text).toMatch(/In progress ?17/)
    expect(text).toMatch(/Council’s own account ?17/)
    expect(text).toMatch(/Observed by peers ?2/)
    expect(text).not.toMatch(/\d ?%/)
  })

  test('the newest position is of September 2021, the year inferred, and says how old it is', async () => {
    const home = await pageAt('/')
    const today = home.$('footer time').attr('datetime') ?? ''
    const newest = plain(home.$('dl.facts > div').last().text())
    expect(newest).toContain('September 2021, year inferred')
    expect(newest).toContain(`${years('2021-09-30', today)} years`)
    expect(newest).toContain('findings as reported')
    expect(newest).toContain('17 March 2021')
  })

  test('the picture has every thread against every review and the plan', async ({ page }) => {
    await page.goto('/')
    const rows = page.getByRole('table', { name: /^What is known/ }).getByRole('row')
    const letters = await rows.getByRole('rowheader').getByRole('link').filter({ has: page.locator('b') }).locator('b').allTextContents()
    expect(letters.map((letter) => letter.trim())).toEqual(['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k', 'l'])
    const marked = await rows.nth(1).getByRole('cell').evaluateAll((cells) => cells.map((cell) => cell.querySelectorAll('svg').length))
    expect(marked).toEqual([1, 1, 1, 1, 1, 1])
    const f = rows.filter({ has: page.getByRole('link', { name: /^f / }) })
    await expect(f.getByRole('cell').nth(2)).toHaveText('not recorded')
    // Wide, the words stand under their knots; on a phone, the newest account stands under the name.
    await expect(rows.nth(1).locator('.last')).toBeHidden()
    await page.setViewportSize({ width: 360, height: 740 })
    await expect(rows.nth(1).locator('.last')).toHaveText('17 March 2021: ‘significantly progressed’, own account, observed by peers too')
  })

  test('the key names every mark that is drawn', async ({ page }) => {
    await page.goto('/')
    const forms = (selector: string) =>
      page.locator(`${selector} svg.knot`).evaluateAll((marks) =>
        [...new Set(marks.map((mark) => [...mark.children].map((child) => child.getAttribute('class') ?? 'open').join('+')))].sort(),
      )
    expect(await forms('.key')).toEqual(await forms('table.picture'))
  })
})

test.describe('the plan', () => {
  test('its first priority has eleven statements, each as strong as it is written', async () => {
    const page = await pageAt('/plan/priority-1')
    const statements = page.$('#statements + ol > li').toArray().map((item) => page.$(item))
    expect(statements).toHaveLength(11)
    for (const item of statements) {
      const strength = plain(item.find('p').first().find('.quiet').text())
      expect(['‘will’', '‘need to’', '‘want’']).toContain(strength)
      expect(plain(item.find('blockquote').text()).toLowerCase()).toContain(strength.replace(/[‘’]/g, ''))
      expect(item.find('.place a').length).toBeGreaterThan(0)
    }
    expect(words(page)).toContain('No measure, target or date is printed')
  })

  test('the titles of the other five are pointers, and are not quoted', async () => {
    for (const n of [2, 3, 4, 5, 6]) {
      const page = await pageAt(`/plan/priority-${n}`)
      expect(words(page, '.note'), String(n)).toContain('Text not held. The title is a pointer, not a quotation')
      expect(words(page, '.note'), String(n)).toContain('reprint of the council’s list by the governing party')
      expect(page.$('blockquote'), String(n)).toHaveLength(0)
      expect(words(page, 'h1'), String(n)).not.toContain('‘')
    }
  })

  test('no outcome is invented, and figures have their source', async () => {
    const page = await pageAt('/plan')
    expect(words(page)).toContain('None are held.')
    const figures = rowsUnder(page, 'figures')
    expect(figures.map(([label]) => label)).toEqual(expect.arrayContaining(['Electoral wards', 'Councillors in all', 'Residents', 'Households']))
    expect(figures.flat().join(' ')).toContain('18 wards since May 2022')
    expect(page.$('#figures + table tbody tr').toArray().filter((row) => page.$(row).find('.place a').length === 0)).toEqual([])
  })
})

test.describe('reviews', () => {
  test('five of them, with what is held and which dates are inferred', async () => {
    const rows = rowsUnder(await pageAt('/reviews'), 'reviews')
    expect(rows).toHaveLength(5)
    expect(rows.map(([, , held]) => held)).toEqual(['not held', 'not held', 'not held', 'held in full', 'not held'])
    const [cpc, culture, panel, session, revisit] = rows.map(([when]) => when ?? '')
    expect([cpc, panel, session]).toEqual(['January 2019', 'September 2020', '17 March 2021'])
    expect(culture).toMatch(/^February to July 2019 ?inferred: /)
    expect(revisit).toMatch(/^September 2021 ?inferred: /)
  })

  test('every event whose year is inferred says so', async () => {
    const page = await pageAt('/reviews')
    for (const event of await rowsOf('events')) {
      const row = page.$('#events + table tr').filter((_, element) => page.$(element).attr('id') === event.id)
      expect(plain(row.find('td').eq(1).text()).includes('inferred'), String(event.id)).toBe(event.when_inferred !== null)
    }
  })

  test('the timeline draws what the tables hold, at both widths', async ({ page }) => {
    await page.goto('/reviews')
    const reviews = (await rowsOf('reviews')).map((row) => String(row.short_title))
    const events = (await rowsOf('events')).length
    const plans = await page.locator('#plans + table tbody th').allTextContents()
    expect(plans).toEqual(['Corporate Peer Challenge action plan, position at July 2019'])
    for (const width of [1280, 360]) {
      await page.setViewportSize({ width, height: 800 })
      const picture = page.getByRole('img', { name: /^Reviews, the action plan and events in time/ })
      await expect(picture).toHaveCount(1)
      await expect(picture).toBeVisible()
      const labels = await picture.locator('text.strong').allTextContents()
      expect([...labels].sort()).toEqual([...reviews, 'Action plan, July 2019'].sort())
      const small = (await picture.locator('text.small').allTextContents()).map(Number)
      expect(small.filter((n) => n < 2000).sort((a, b) => a - b)).toEqual(Array.from({ length: events }, (_, index) => index + 1))
      expect(small.filter((n) => n > 2000)).toEqual([2017, 2018, 2019, 2020, 2021])
    }
  })

  test('the session of March 2021 keeps its speakers apart', async () => {
    const page = await pageAt('/reviews/remote-support-2021')
    const headings = page.$('section > h2').toArray().map((element) => plain(page.$(element).text()))
    expect(headings).toHaveLength(new Set(headings).size)
    expect(headings).toEqual([
      'The council, as the LGA sums it up: on recommendations', 'The LGA’s peers: on recommendations',
      'The council, as the LGA sums it up: of the council as a whole', 'Members and officers at the session',
      'The LGA’s peers: of the council as a whole', 'Notes of the discussion',
    ])
    expect(words(page, '.note')).toContain('Several speakers.')
    const own = page.$('section').filter((_, element) => plain(page.$(element).find('h2').text()) === headings[0])
    expect(own.find('li')).toHaveLength(17)
    const members = page.$('section').filter((_, element) => plain(page.$(element).find('h2').text()).startsWith('Members and officers'))
    expect(plain(members.text())).not.toContain('observed by peers')
  })

  test('the revisit’s findings are as reported by others, and none confirms anything', async () => {
    const page = await pageAt('/reviews/revisit-2021')
    const findings = (await rowsOf('findings')).filter((row) => row.review_id === 'revisit-2021')
    expect(findings.filter((row) => row.kind === 'finding')).toHaveLength(7)
    expect(findings.filter((row) => row.kind === 'overall').length).toBeGreaterThan(0)
    for (const row of findings.filter(({ kind }) => kind !== 'statement')) {
      expect(row.assurance, String(row.id)).toBe('reported-by-others')
      expect(plain(page.$('li[id]').filter((_, element) => page.$(element).attr('id') === row.id).text()), String(row.id)).toContain('reported by others')
    }
    // Credit to two posts goes to c as something that bears on it, never as progress.
    const c = await pageAt('/recommendations/cpc-2019-c')
    expect(words(c)).toContain('Bears on this, and does not confirm it:')
    expect(words(c, 'dl.facts')).toContain('The council alone')
  })

  test('of those of which nothing is held, that is all that is said', async () => {
    const page = await pageAt('/reviews/culture-review-2019')
    expect(words(page)).toContain('Nothing of it is held.')
    expect(page.$('#gaps ~ ul a').toArray().map((element) => page.$(element).attr('href'))).toEqual([
      '/gaps#culture-review-2019-report', '/gaps#culture-review-2019-plan',
    ])
  })
})

test.describe('recommendations', () => {
  test('eighteen in the order printed', async () => {
    const page = await pageAt('/recommendations')
    const ids = page.$('main > ol.row-list > li > p:first-child a').toArray().map((element) => (page.$(element).attr('href') ?? '').replace('/recommendations/', ''))
    expect(ids).toEqual([
      ...'labcdegfhijk'.split('').map((letter) => `cpc-2019-${letter}`),
      'previous-financial-position',
      ...['modernisation', 'vcse', 'health-and-care', 'place', 'localities'].map((name) => `recovery-panel-2020-${name}`),
    ])
  })

  test('every filter lists as many as it counts, and is marked where one is', async () => {
    const list = await pageAt('/recommendations')
    const filters = list.$('.filters span:has(> a)').toArray().map((element) => ({
      path: list.$(element).find('a').attr('href') ?? '', count: Number(plain(list.$(element).find('.quiet').text())),
    }))
    const kinds = [...new Set(filters.map(({ path }) => path.split('/')[2]))]
    expect(kinds).toEqual(['review', 'phrase', 'assurance', 'timescale', 'flag'])
    const { pages } = await theSite()
    expect(filters.map(({ path }) => path).sort()).toEqual([...pages.keys()].filter((path) => /^\/recommendations\/[^/]+\/[^/]+$/.test(path)).sort())
    for (const { path, count } of filters) {
      const page = await pageAt(path)
      expect(page.$('main > ol.row-list > li').length, path).toBe(count)
      expect(page.$('.filters [aria-current="page"]').attr('href'), path).toBe(path)
      if (count === 0) expect(words(page, '.note'), path).toContain('None.')
    }
    const count = (path: string) => filters.find((filter) => filter.path === path)?.count
    expect(count('/recommendations/review/cpc-2019')).toBe(12)
    expect(count('/recommendations/review/recovery-panel-2020')).toBe(5)
    expect(count('/recommendations/phrase/begun-to-progress')).toBe(5)
    expect(count('/recommendations/assurance/observed-by-peers')).toBe(2)
    expect(count('/recommendations/flag/no-checkable-date')).toBe(6)
    expect(count('/recommendations/timescale/not-recorded')).toBe(1)
  })
})

test.describe('programme and tracker', () => {
  test('One Council has eight strands, and carries c, d, e, g and k', async () => {
    const page = await pageAt('/programmes/one-council')
    const strands = page.$('#strands + ol > li').toArray().map((item) => plain(page.$(item).find('b').first().text()))
    expect(strands).toEqual(['One Resident', 'One People', 'One Practice', 'One Budget', 'One Outcome', 'One Space', 'One Message', 'One Digital'])
    const carries = page.$('#carries + ul > li').toArray().map((item) => page.$(item).find('a').first().attr('href'))
    expect(carries.sort()).toEqual(['c', 'd', 'e', 'g', 'k'].map((letter) => `/recommendations/cpc-2019-${letter}`))
  })

  test('the tracker is honest about being empty', async () => {
    const page = await pageAt('/tracker')
    expect(words(page)).toContain('No tracked actions yet.')
    expect(words(page)).toContain('nothing is invented')
    expect(rowsUnder(page, 'promises')).toHaveLength((await rowsOf('timescales')).filter(({ kind }) => kind === 'promised').length)
  })
})

test.describe('sources and gaps', () => {
  test('each source says who wrote and who published it, how much is held and by which bytes', async () => {
    const sources = await rowsOf('sources')
    expect(sources).toHaveLength(5)
    const list = await pageAt('/sources')
    for (const source of sources) {
      const page = await pageAt(`/sources/${String(source.id)}`)
      const facts = words(page, 'dl.facts')
      expect(facts, String(source.id)).toContain(String(source.author))
      expect(facts, String(source.id)).toContain(source.publisher === null ? 'Publisher not stated' : String(source.publisher))
      expect(facts, String(source.id)).toContain(source.held === 'full' ? 'held in full' : 'held in part')
      expect(facts, String(source.id)).toContain(plain(String(source.held_note)))
      expect(words(page), String(source.id)).toContain(String(source.sha256))
      const row = list.$('tbody tr').filter((_, element) => list.$(element).find(`a[href="/sources/${String(source.id)}"]`).length > 0)
      if (source.publisher === null) expect(plain(row.text()), String(source.id)).toContain('publisher not stated')
    }
    const news = await pageAt('/sources/restructure-report-2019')
    for (const who of ['Local press.', 'The council’s report on the restructure, as the press quotes it.', 'The Leader.']) {
      expect(words(news, '.facts-list')).toContain(who)
    }
    expect(sources.filter(({ publisher }) => publisher === null)).toHaveLength(4)
    expect(sources.map(({ held }) => held)).toEqual(['extract', 'full', 'full', 'full', 'extract'])
  })

  test('each kind of document says how far it is known', async () => {
    const rows = rowsUnder(await pageAt('/sources'), 'streams')
    expect(rows).toHaveLength((await rowsOf('streams')).length)
    expect(rows.filter(([, day]) => !/^\d{1,2} \w+ \d{4}$/.test(day ?? ''))).toEqual([])
  })

  test('everything that is known to be missing is listed', async () => {
    const page = await pageAt('/gaps')
    const titles = page.$('li[id] b').toArray().map((element) => plain(page.$(element).text()))
    for (const gap of [
      /Report of the Corporate Peer Challenge of January 2019/, /Report of the independent culture review/,
      /Plan to carry out the culture review/, /Report of the Recovery and Renewal Panel/, /Report of the revisit/,
      /Action plan on the revisit/, /30 June 2022/, /Corporate Peer Challenge of February 2025$/, /Action plan of July 2025/,
      /January 2026/, /Outcomes and measures of every priority/, /Names of the localities/,
    ]) {
      expect(titles.filter((title) => gap.test(title)), String(gap)).toHaveLength(gap.source.startsWith('Corporate') ? 2 : 1)
    }
    expect(words(page)).toContain('Ten recommendations')
    expect(words(page)).toContain('never ‘not done’')
    const addresses = page.$('a[href^="https://www.sthelens.gov.uk/"]')
    expect(addresses, 'both documents to which the item on the revisit links').toHaveLength(2)
    expect(page.$('#pointers ~ ul > li')).toHaveLength(6)
    expect(words(page, '#pointers + p')).toContain('never quoted and never counted')
  })
})

test.describe('about this site', () => {
  test('no council has adopted it; who keeps it; how to reply; every status, assurance and flag defined', async () => {
    const page = await pageAt('/about')
    expect(words(page)).toContain('no council has adopted it yet')
    expect(words(page, '#keeper + p')).toContain('It is not an official council publication')
    expect(page.$('#reply')).toHaveLength(1)
    const defined = page.$('dl.definitions > div').toArray().map((element) => page.$(element).attr('id'))
    expect(defined).toEqual([
      'not-reported', 'not-started', 'in-progress', 'complete', 'closed-not-done',
      'own-account', 'considered-by-councillors', 'observed-by-peers', 'independently-reviewed', 'reported-by-others',
      'unfinished-when-last-reported', 'no-checkable-date', 'date-moved', 'worded-differently', 'own-account-only', 'nothing-newer-held',
    ])
    expect(page.$('dl.definitions dd').toArray().filter((element) => plain(page.$(element).text()).length < 30)).toEqual([])
    expect(words(page)).toContain('autumn on 30 November')
  })

  test('accessibility and privacy say what they must', async () => {
    const accessibility = await pageAt('/accessibility')
    expect(words(accessibility)).toContain('Web Content Accessibility Guidelines 2.2')
    expect(accessibility.$('#known, #report')).toHaveLength(2)
    expect(words(await pageAt('/privacy'))).toContain('no cookie, no script, no count of visitors')
  })

  test('no page names a person or gives a person’s e-mail address', async () => {
    const { pages } = await theSite()
    const faults = [...pages.values()].filter((page) => /[\w.]+@[\w-]+\.\w/.test(page.body) || /\b(Cllr|Councillor [A-Z]\w+ [A-Z]|Mr|Mrs|Ms|Dr) [A-Z]/.test(words(page)))
    expect(faults.map(({ address }) => address)).toEqual([])
  })
})

test.describe('files that programs look for', () => {
  async function bytes(address: string): Promise<Buffer> {
    const response = await fetch(new URL(address, siteOrigin()))
    expect(response.status, address).toBe(200)
    return Buffer.from(await response.arrayBuffer())
  }
  const sizeOfPng = (file: Buffer) => {
    expect(file.subarray(1, 4).toString()).toBe('PNG')
    return [file.readUInt32BE(16), file.readUInt32BE(20)]
  }

  test('robots.txt lets everybody in and names the sitemap', async () => {
    const { body } = await ask(siteOrigin(), '/robots.txt')
    expect(body).toMatch(/^User-Agent: \*\nAllow: \/\n/)
    expect(body).toContain(`Sitemap: ${siteOrigin()}/sitemap.xml`)
    expect(body).not.toContain('Disallow')
  })

  test('security.txt is as RFC 9116 has it', async () => {
    const { body } = await ask(siteOrigin(), '/.well-known/security.txt')
    const fields = Object.fromEntries(body.trim().split('\n').map((line) => line.split(/: (.*)/).slice(0, 2) as [string, string]))
    expect(Object.keys(fields)).toEqual(expect.arrayContaining(['Contact', 'Expires', 'Canonical']))
    expect(fields.Canonical).toBe(`${siteOrigin()}/.well-known/security.txt`)
    const left = (Date.parse(fields.Expires ?? '') - Date.now()) / 86_400_000
    expect(left).toBeGreaterThan(30)
    expect(left).toBeLessThan(366)
  })

  test('icons and the social card are what they say', async () => {
    expect((await bytes('/favicon.svg')).toString()).toMatch(/^<svg [^>]*xmlns="http:\/\/www\.w3\.org\/2000\/svg"/)
    const ico = await bytes('/favicon.ico')
    expect([ico.readUInt16LE(0), ico.readUInt16LE(2)]).toEqual([0, 1])
    expect(sizeOfPng(await bytes('/apple-touch-icon.png'))).toEqual([180, 180])
    expect(sizeOfPng(await bytes('/social-card.png'))).toEqual([1200, 630])
    const { $ } = await pageAt('/')
    expect($('meta[property="og:image"]').attr('content')).toBe(`${siteOrigin()}/social-card.png`)
    expect($('meta[property="og:image:alt"]').attr('content')).toBeTruthy()
  })
})
