import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from '@playwright/test'
import { load, type CheerioAPI } from 'cheerio'
import { ask, crawl, linksOf, linksOfStyles, plain, siteOrigin, theSite, type Answer, type Page, type Site } from './support/crawl'
import { faultsOfHtml } from './support/crawl-html'

/** What each kind of file is served as, by the end of its address. */
const types: Record<string, string> = {
  '': 'text/html',
  css: 'text/css',
  csv: 'text/csv',
  ico: 'image/x-icon',
  json: 'application/json',
  png: 'image/png',
  svg: 'image/svg+xml',
  txt: 'text/plain',
  woff2: 'font/woff2',
  xml: 'application/xml',
}

/** Every page of the site with what a check finds wrong in it: `/plan: two h1`. */
async function faultsOnEachPage(faultsOf: (page: Page, site: Site) => string[] | Promise<string[]>): Promise<string[]> {
  const site = await theSite()
  expect(site.pages.size, 'pages').toBeGreaterThan(50)
  const faults = await Promise.all(
    [...site.pages.values()].map(async (page) =>
      (await faultsOf(page, site)).map((fault) => `${page.address}: ${fault}`),
    ),
  )
  return faults.flat()
}

test.describe('links', () => {
  test('each leads to what answers, as what it is', async () => {
    const { answers, internal, origin } = await theSite()
    const askedFrom = (address: string) =>
      internal.find(({ from, href }) => new URL(href, new URL(from, origin)).href.replace(/#.*$/, '') === `${origin}${address}`)?.from
    const faults = [...answers.values()].flatMap(({ address, status, type }) => {
      const ending = /\.([a-z0-9]+)$/.exec(address)?.[1] ?? ''
      if (status !== 200) return [`${address}: ${status}, linked from ${askedFrom(address) ?? 'the sitemap'}`]
      return type === types[ending] ? [] : [`${address}: is served as ${type}`]
    })
    expect(faults).toEqual([])
    const kinds = [...new Set([...answers.values()].map(({ type }) => type))].sort()
    expect(kinds, 'kinds of file that were reached').toEqual([...new Set(Object.values(types))].sort())
  })

  test('behind the sign-in they lead to it', async () => {
    const { behind, origin } = await theSite()
    expect([...behind]).toEqual(['/staff'])
    for (const address of behind) {
      const { status, headers } = await ask(origin, address)
      expect([status, headers.get('location')]).toEqual([307, `/sign-in?to=${encodeURIComponent(address)}`])
    }
  })

  test('each fragment is there', async () => {
    const { internal, pages, origin } = await theSite()
    const fragments = internal.filter(({ href }) => href.includes('#'))
    expect(fragments.length).toBeGreaterThan(500)
    const faults = fragments.flatMap(({ from, href }) => {
      const { pathname, hash } = new URL(href, new URL(from, origin))
      const id = decodeURIComponent(hash.slice(1))
      const page = pages.get(pathname)
      const found = page?.$('[id]').toArray().filter((element) => page.$(element).attr('id') === id) ?? []
      return found.length === 1 ? [] : [`${from}: ${href} names ${found.length === 0 ? 'nothing' : 'two places'}`]
    })
    expect(faults).toEqual([])
  })

  test('within the site none is written with an origin, but where a program asks for one', async () => {
    const faults = await faultsOnEachPage(({ $ }, { origin }) =>
      $('a[href], img[src], link[rel="stylesheet"]').toArray()
        .map((element) => $(element).attr('href') ?? $(element).attr('src') ?? '')
        .filter((href) => href.startsWith(origin)),
    )
    expect(faults).toEqual([])
  })

  test('each says where it leads', async () => {
    const faults = await faultsOnEachPage(({ $ }) =>
      $('a').toArray()
        .filter((element) => /^(|here|more|link|read more|click here)$/i.test(plain($(element).text())))
        .map((element) => `a link to ${$(element).attr('href') ?? ''} without words of its own`),
    )
    expect(faults).toEqual([])
  })

  test('those to elsewhere are https, and are not followed here', async () => {
    const { external } = await theSite()
    expect(external.map(({ href }) => href)).toContain(
      'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/',
    )
    expect(external.filter(({ href }) => !/^(https:\/\/|mailto:)/.test(href))).toEqual([])
  })
})

test.describe('the sitemap', () => {
  test('is well formed, and of the kind that it says', async ({ page }) => {
    const { answers, listed, origin } = await theSite()
    const sitemap = answers.get('/sitemap.xml')
    expect(sitemap?.type).toBe('application/xml')
    const read = await page.evaluate((xml) => {
      const document = new DOMParser().parseFromString(xml, 'application/xml')
      return {
        problem: document.querySelector('parsererror')?.textContent ?? null,
        root: `${document.documentElement.namespaceURI ?? ''} ${document.documentElement.localName}`,
        rows: Array.from(document.documentElement.children, (row) => Array.from(row.children, (cell) => cell.localName).join(' ')),
        days: Array.from(document.getElementsByTagName('lastmod'), (cell) => cell.textContent),
      }
    }, sitemap?.body ?? '')
    expect(read.problem).toBeNull()
    expect(read.root).toBe('http://www.sitemaps.org/schemas/sitemap/0.9 urlset')
    expect(new Set(read.rows)).toEqual(new Set(['loc lastmod']))
    expect(read.days.filter((day) => !/^\d{4}-\d\d-\d\d$/.test(day))).toEqual([])
    expect(listed).toHaveLength(new Set(listed).size)
    expect((await crawl(origin)).listed).toEqual(listed)
  })

  test('lists every page that a reader can reach, and nothing else', async () => {
    const { listed, pages } = await theSite()
    expect([...pages.keys()].sort()).toEqual([...listed].sort())
  })

  test('lists no page that only the sitemap knows', async () => {
    const { internal, listed, origin } = await theSite()
    const reached = new Set(
      internal
        .map(({ from, href }) => ({ from, path: new URL(href, new URL(from, origin)).pathname }))
        .filter(({ from, path }) => from !== path)
        .map(({ path }) => path),
    )
    expect(listed.filter((address) => !reached.has(address))).toEqual([])
  })
})

/** What would need script, or would be refused by the policy. */
function activeParts($: CheerioAPI): string[] {
  const elements = $.root().find('*').toArray()
  return [
    ...$('script').toArray().filter((element) => $(element).attr('type') !== 'application/ld+json').map(() => 'a script'),
    ...$('script[type="application/ld+json"]').toArray().flatMap((element) => {
      try {
        JSON.parse($(element).text())
        return []
      } catch {
        return ['JSON-LD that cannot be read']
      }
    }),
    ...$('style, template, iframe, object, embed, noscript, base, meta[http-equiv]').toArray().map((element) => `<${element.tagName}>`),
    ...elements.flatMap((element) =>
      Object.keys(element.attribs)
        .filter((name) => name === 'style' || name.startsWith('on'))
        .map((name) => `the attribute ${name} on <${element.tagName}>`),
    ),
    ...elements
      .filter((element) => Object.values(element.attribs).some((value) => /^\s*(javascript|data|vbscript):/i.test(value)))
      .map((element) => `an address that runs on <${element.tagName}>`),
  ]
}

function headingFaults($: CheerioAPI): string[] {
  const levels = $('h1, h2, h3, h4, h5, h6').toArray().map((element) => Number(element.tagName.slice(1)))
  return [
    ...(levels.filter((level) => level === 1).length === 1 ? [] : ['not one h1']),
    ...(levels[0] === 1 ? [] : ['does not begin with its h1']),
    ...levels.flatMap((level, index) => (level > (levels[index - 1] ?? 1) + 1 ? [`h${level} after h${levels[index - 1] ?? 0}`] : [])),
    ...$('h1, h2, h3').toArray().filter((element) => plain($(element).text()) === '').map(() => 'an empty heading'),
  ]
}

/** What every answer of the site keeps to, whatever it is. */
function headerFaults({ headers }: Answer): string[] {
  const policy = headers.get('content-security-policy') ?? ''
  return [
    ...["default-src 'none'", "script-src 'none'", "style-src 'self'", "frame-ancestors 'none'"]
      .filter((rule) => !policy.split('; ').includes(rule))
      .map((rule) => `no ${rule} in its policy`),
    ...(headers.get('set-cookie') === null ? [] : ['sets a cookie']),
    ...(headers.get('x-content-type-options') === 'nosniff' ? [] : ['no nosniff']),
    ...(headers.get('referrer-policy') === null ? ['no referrer policy'] : []),
    ...(headers.get('x-powered-by') === null ? [] : ['says what it is made with']),
  ]
}

test.describe('every page', () => {
  test('holds nothing that runs', async () => {
    expect(await faultsOnEachPage(({ $ }) => activeParts($))).toEqual([])
  })

  test('is sent with the guards, and without a cookie', async () => {
    const { answers } = await theSite()
    expect([...answers.values()].flatMap((answer) => headerFaults(answer).map((fault) => `${answer.address}: ${fault}`))).toEqual([])
  })

  test('has a title and a description of its own', async () => {
    const { pages } = await theSite()
    const named = [...pages.values()].map(({ address, $ }) => ({
      address,
      title: plain($('head > title').text()),
      says: plain($('head > meta[name="description"]').attr('content') ?? ''),
      heading: plain($('h1').text()),
    }))
    const faults = named.flatMap(({ address, title, says, heading }) => [
      ...named.filter((other) => other.address < address && other.title === title).map((other) => `${address}: has the title of ${other.address}`),
      ...named.filter((other) => other.address < address && other.says === says).map((other) => `${address}: has the description of ${other.address}`),
      // The home page's title names the council; its heading need not, since the line above it does.
      ...((address === '/' || title.startsWith(heading)) && title.includes('Golden Thread') ? [] : [`${address}: the title ‘${title}’ does not begin with its heading`]),
      ...(says.length >= 20 && says.length <= 400 ? [] : [`${address}: a description of ${says.length} characters`]),
    ])
    expect(faults).toEqual([])
  })

  test('has one h1, and headings that skip no level', async () => {
    expect(await faultsOnEachPage(({ $ }) => headingFaults($))).toEqual([])
  })

  test('says its language, its width and its own address', async () => {
    const faults = await faultsOnEachPage(({ address, $ }, { origin }) => {
      const said = {
        lang: $('html').attr('lang'),
        canonical: $('link[rel="canonical"]').attr('href'),
        card: $('meta[property="og:url"]').attr('content'),
        viewport: $('meta[name="viewport"]').attr('content'),
        robots: $('meta[name="robots"]').attr('content'),
      }
      const url = address === '/' ? [origin, `${origin}/`] : [`${origin}${address}`]
      return [
        ...(said.lang === 'en-GB' ? [] : [`is in ${said.lang ?? 'no language'}`]),
        ...(url.includes(said.canonical ?? '') ? [] : [`names ${said.canonical ?? 'nothing'} as its own address`]),
        ...(url.includes(said.card ?? '') ? [] : [`its card names ${said.card ?? 'nothing'}`]),
        // Nobody is kept from enlarging the page.
        ...(said.viewport === 'width=device-width, initial-scale=1' ? [] : [`its viewport is ${said.viewport ?? 'not said'}`]),
        ...(said.robots === undefined ? [] : [`asks robots to ${said.robots}`]),
      ]
    })
    expect(faults).toEqual([])
  })

  test('says that no council publishes it, by whom it is kept and how to reply', async () => {
    const faults = await faultsOnEachPage(({ $ }) => {
      const foot = plain($('body > footer').text())
      return ['Not an official council publication', 'no council has adopted this site', 'It is kept by ', 'How to reply', 'record no. ']
        .filter((words) => !foot.includes(words))
        .map((words) => `‘${words}’ is not in its footer`)
    })
    expect(faults).toEqual([])
  })

  test('is valid HTML', async () => {
    expect(await faultsOnEachPage(({ body }) => faultsOfHtml(body))).toEqual([])
  })
})

test.describe('error pages', () => {
  /** As baked: the front answers with these, and no other address leads to them. */
  async function errorPages(): Promise<{ address: string; body: string; $: CheerioAPI }[]> {
    const folder = path.join(process.env.TEST_DATA_DIR ?? '', 'public/current/errors')
    const names = (await readdir(folder)).filter((name) => name.endsWith('.html'))
    return Promise.all(
      names.map(async (name) => {
        const body = await readFile(path.join(folder, name), 'utf8')
        return { address: name, body, $: load(body) }
      }),
    )
  }

  test('each keeps to what pages keep to', async () => {
    const pages = await errorPages()
    expect(pages.map(({ address }) => address).sort()).toEqual([400, 403, 404, 405, 413, 429, 500, 503].map((status) => `${status}.html`))
    const faults = await Promise.all(
      pages.map(async ({ address, body, $ }) => {
        const found = [
          ...activeParts($),
          ...headingFaults($),
          ...(await faultsOfHtml(body)),
          ...($('html').attr('lang') === 'en-GB' ? [] : ['says no language']),
          ...($('meta[name="robots"]').attr('content')?.includes('noindex') === true ? [] : ['may be listed by robots']),
          ...($('link[rel="canonical"]').length === 0 ? [] : ['names an address as its own']),
          ...(plain($('body > footer').text()).includes('Not an official council publication') ? [] : ['has no footer']),
        ]
        return found.map((fault) => `${address}: ${fault}`)
      }),
    )
    expect(faults.flat()).toEqual([])
    expect(new Set(pages.map(({ $ }) => plain($('h1').text()))).size).toBe(pages.length)
  })

  test('each leads only to what is there', async () => {
    const { answers, origin } = await theSite()
    const faults = (await errorPages()).flatMap((page) =>
      linksOf({ ...page, address: '/' })
        .map(({ href }) => new URL(href, origin))
        .filter((url) => url.origin === origin && !url.pathname.startsWith('/error-pages/') && answers.get(url.pathname)?.status !== 200)
        .map(({ href }) => `${page.address}: ${href}`),
    )
    expect(faults).toEqual([])
  })
})

test('budgets: 20 kB for page and styles, 45 kB with fonts and pictures, no script', async () => {
  const { answers, origin, pages } = await theSite()
  const bytes = (address: string) => answers.get(address)?.bytes ?? Infinity
  const weighed = [...pages.values()].map(({ address, headers, bytes: html, $ }) => {
    const local = (selector: string, name: string) =>
      [...new Set($(selector).toArray().map((element) => new URL($(element).attr(name) ?? '', origin).pathname))]
    const styles = local('link[rel="stylesheet"]', 'href')
    const inStyles = styles.flatMap((style) => {
      const answer = answers.get(style)
      return answer === undefined ? [] : linksOfStyles(answer).map(({ href }) => new URL(href, new URL(style, origin)).pathname)
    })
    const pictures = [...inStyles, ...local('img[src]', 'src'), ...local('link[rel="icon"]', 'href')]
    const sum = (list: string[]) => list.reduce((total, file) => total + bytes(file), 0)
    const words = html + sum(styles)
    return { address, coding: headers.get('content-encoding'), html, words, whole: words + sum([...new Set(pictures)]) }
  })
  const heaviest = weighed.toSorted((a, b) => b.words - a.words).slice(0, 5)
  for (const { address, html, words, whole } of heaviest) {
    test.info().annotations.push({ type: 'size', description: `${address}: ${html} B of HTML, ${words} B with CSS, ${whole} B in all` })
  }
  expect(weighed.filter(({ coding }) => coding !== 'br')).toEqual([])
  expect(weighed.filter(({ words }) => words > 20_000)).toEqual([])
  expect(weighed.filter(({ whole }) => whole > 45_000)).toEqual([])
})

test('a crawl asks this machine alone', () => {
  expect(new URL(siteOrigin()).hostname).toBe('localhost')
})
