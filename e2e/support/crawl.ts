import { type CheerioAPI, load } from 'cheerio'
import { findDynamic } from '@/lib/front/dynamic-addresses'

/** One address as it is answered. */
export type Answer = {
  /** Path, without the origin. */
  address: string
  status: number
  /** Without its parameters: `text/html`. */
  type: string
  headers: Headers
  body: string
  /** As sent to a browser that takes Brotli, headers apart. */
  bytes: number
}

export type Page = Answer & { $: CheerioAPI }

/** A link and the page on which it was found. */
export type Link = { from: string; href: string }

export type Site = {
  origin: string
  /** What the sitemap lists, as paths. */
  listed: string[]
  /** Every HTML page that a link or the sitemap leads to, by path. */
  pages: Map<string, Page>
  /** Everything that was asked for, pages among it, by path. */
  answers: Map<string, Answer>
  /** Every link within the site, with the page that has it. */
  internal: Link[]
  /** Addresses behind the sign-in that a public page leads to: the crawl stops before them. */
  behind: Set<string>
  /** Addresses elsewhere. They are collected and never fetched. */
  external: Link[]
}

/** Attributes that hold an address. Those of `srcset` hold several. */
const holders = [
  'a[href]', 'area[href]', 'link[href]', 'use[href]', 'image[href]', 'img[src]', 'source[src]', 'form[action]',
] as const

/** Metadata that hold an address, for those who show a card of the page. */
const cards = ['og:image', 'og:url', 'twitter:image']

export function siteOrigin(): string {
  const origin = process.env.TEST_ORIGIN
  if (origin === undefined) throw new Error('TEST_ORIGIN names no site under test')
  return origin
}

export async function ask(origin: string, address: string): Promise<Answer> {
  const response = await fetch(new URL(address, origin), {
    redirect: 'manual',
    headers: { 'accept-encoding': 'br' },
    signal: AbortSignal.timeout(10_000),
  })
  return {
    address,
    status: response.status,
    type: (response.headers.get('content-type') ?? '').replace(/;.*$/, ''),
    headers: response.headers,
    body: await response.text(),
    bytes: Number(response.headers.get('content-length')),
  }
}

export function linksOf({ address, $ }: { address: string; $: CheerioAPI }): Link[] {
  const attributes = holders.flatMap((selector) => {
    const name = /\[(\w+)\]/.exec(selector)?.[1] ?? ''
    return $(selector).toArray().map((element) => $(element).attr(name) ?? '')
  })
  const sets = $('[srcset]').toArray().flatMap((element) =>
    ($(element).attr('srcset') ?? '').split(',').map((part) => part.trim().split(/\s+/)[0] ?? ''),
  )
  const metadata = cards.flatMap((name) =>
    $(`meta[property="${name}"], meta[name="${name}"]`).toArray().map((element) => $(element).attr('content') ?? ''),
  )
  return [...attributes, ...sets, ...metadata].map((href) => ({ from: address, href }))
}

/** Addresses in a style sheet: fonts and pictures, those written into it apart. */
export function linksOfStyles({ address, body }: Answer): Link[] {
  return [...body.matchAll(/(?:url\(\s*|@import\s+)["']?([^"')\s]+)/g)]
    .map(([, href]) => href ?? '')
    .filter((href) => !href.startsWith('data:'))
    .map((href) => ({ from: address, href }))
}

function linksOfText({ address, body }: Answer): Link[] {
  return [...body.matchAll(/^(?:Sitemap|Contact|Canonical): (https?:\S+)/gm)].map(([, href]) => ({
    from: address, href: href ?? '',
  }))
}

/** Files that no page need link to, and that programs look for by name. */
const byName = ['/sitemap.xml', '/robots.txt', '/.well-known/security.txt', '/favicon.ico']

/** Reads the sitemap and follows every link from it and from the home page until nothing new is found. */
export async function crawl(origin: string): Promise<Site> {
  const sitemap = await ask(origin, '/sitemap.xml')
  const listed = [...sitemap.body.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, address]) => {
    const url = new URL(address ?? '')
    if (url.origin !== origin) throw new Error(`The sitemap names another site: ${url.href}`)
    return `${url.pathname}${url.search}`
  })
  const site: Site = { origin, listed, pages: new Map(), answers: new Map(), internal: [], behind: new Set(), external: [] }

  let next = [...new Set(['/', ...listed, ...byName])]
  while (next.length > 0) {
    const answers = await Promise.all(next.map((address) => ask(origin, address)))
    const links = answers.flatMap((answer) => {
      site.answers.set(answer.address, answer)
      if (answer.type === 'text/html' && answer.status === 200) {
        const page = { ...answer, $: load(answer.body) }
        site.pages.set(answer.address, page)
        return linksOf(page)
      }
      if (answer.type === 'text/css') return linksOfStyles(answer)
      return answer.type === 'text/plain' ? linksOfText(answer) : []
    })
    const found = links.flatMap((link) => {
      const url = new URL(link.href, new URL(link.from, origin))
      const isHere = url.origin === origin
      ;(isHere ? site.internal : site.external).push(link)
      if (isHere && findDynamic(url.pathname)?.kind === 'page') site.behind.add(url.pathname)
      return isHere && !site.behind.has(url.pathname) ? [`${url.pathname}${url.search}`] : []
    })
    next = [...new Set(found)].filter((address) => !site.answers.has(address))
  }
  return site
}

let whole: Promise<Site> | undefined

/** The site under test, crawled once by each worker. */
export function theSite(): Promise<Site> {
  whole ??= crawl(siteOrigin())
  return whole
}

/** A page of the site, for tests that read it without a browser. */
export async function pageAt(address: string): Promise<Page> {
  const { pages } = await theSite()
  const page = pages.get(address)
  if (page === undefined) throw new Error(`No page at ${address}`)
  return page
}

/** Text as a reader would copy it: white space as single spaces. */
export function plain(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

/** One page of each kind, the fullest of its kind. */
export const templates = [
  '/', '/plan', '/plan/priority-1', '/plan/priority-2', '/reviews', '/reviews/remote-support-2021', '/recommendations',
  '/recommendations/flag/own-account-only', '/recommendations/cpc-2019-d', '/programmes/one-council', '/tracker',
  '/sources', '/sources/action-plan-2019', '/gaps', '/data', '/about', '/accessibility', '/privacy',
]
