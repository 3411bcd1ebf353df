import { type CheerioAPI, load } from 'cheerio'

/** A rendered page on its way to becoming a file. */
export type StrippedPage = {
  /** The framework's files that it uses, as it names them. */
  assets: string[]
  /** Our own files it shows beside its text (icons, pictures), by address. */
  pictures: string[]
  /** The finished page, its assets under their public names. */
  finish: (publicName: (asset: string) => string) => string
}

/** What the framework leaves in a page for its script, which no reader of ours is sent. */
const leftovers = [
  'script:not([type="application/ld+json"])',
  'link[rel="modulepreload"]',
  'link[rel="preload"][as="script"]',
  'link[rel="preload"][as="style"]',
  'link[rel="expect"]',
  'meta[name="next-size-adjust"]',
  'body > div[hidden]:empty',
].join(', ')

const leftoverAttributes = ['data-precedence', 'data-nimg', 'data-dgst', 'data-next-head', 'nonce', 'blocking']

/** Takes the script out of a rendered page, with everything that only script would have used. */
export function strip(html: string): StrippedPage {
  // Read as by a browser that runs no script: words for those without it are then part of the page.
  const page = load(html, { scriptingEnabled: false })
  // React marks the seams between its parts with comments; we write none of our own.
  removeComments(page)
  page(leftovers).remove()
  for (const name of leftoverAttributes) page(`[${name}]`).removeAttr(name)
  // Without script its words are for everybody, but a browser that could run script hides them.
  page('noscript').each((_, element) => void page(element).replaceWith(page(element).contents()))

  return {
    assets: [...new Set(addressesIn(page).filter(isFrameworkFile))],
    pictures: [...new Set(picturesIn(page))],
    finish(publicName) {
      rename(page, publicName)
      const problems = remaining(page)
      if (problems.length > 0) throw new Error(`is not free of script: ${problems.join('; ')}`)
      return page.html()
    },
  }
}

function isFrameworkFile(address: string): boolean {
  return address.startsWith('/_next/')
}

function elementsOf(page: CheerioAPI) {
  return page.root().find('*').toArray()
}

function removeComments(page: CheerioAPI): void {
  const isComment = (_: number, node: { type: string }) => node.type === 'comment'
  page.root().contents().filter(isComment).remove()
  page('*').contents().filter(isComment).remove()
}

/** `srcset` holds several addresses, each with its width. */
function addressesOf(name: string, value: string): string[] {
  return name === 'srcset' || name === 'imagesrcset'
    ? value.split(',').flatMap((part) => part.trim().split(/\s+/)[0] ?? [])
    : [value]
}

function addressesIn(page: CheerioAPI): string[] {
  return elementsOf(page).flatMap((element) =>
    Object.entries(element.attribs).flatMap(([name, value]) => addressesOf(name, value)),
  )
}

function picturesIn(page: CheerioAPI): string[] {
  return page
    .root()
    .find('img, source, link[rel~="icon"], link[rel="apple-touch-icon"], link[rel="manifest"]')
    .toArray()
    .flatMap(({ attribs }) => ['src', 'srcset', 'href'].flatMap((name) => addressesOf(name, attribs[name] ?? '')))
    .filter((address) => /^\/[^/]/.test(address) && !isFrameworkFile(address))
    .map((address) => address.replace(/[?#].*$/, ''))
}

function rename(page: CheerioAPI, publicName: (asset: string) => string): void {
  for (const element of elementsOf(page)) {
    for (const [name, value] of Object.entries(element.attribs)) {
      const found = addressesOf(name, value).filter(isFrameworkFile)
      for (const asset of found) {
        element.attribs[name] = (element.attribs[name] ?? '').replace(asset, publicName(asset))
      }
    }
  }
}

/** Whatever would need script or be refused by the policy: a page that holds any is not published. */
function remaining(page: CheerioAPI): string[] {
  const problems: string[] = []
  if (page('body').text().trim() === '') problems.push('the page is empty without script')
  for (const selector of ['style', 'template', 'iframe', 'object', 'embed', '[hidden][id^="S:"]']) {
    if (page(selector).length > 0) problems.push(`<${selector}> in the page`)
  }
  if (page('script').length > page('script[type="application/ld+json"]').length) problems.push('a script')
  for (const element of elementsOf(page)) {
    for (const [name, value] of Object.entries(element.attribs)) {
      if (name === 'style') problems.push(`a style attribute on <${element.name}>`)
      if (name.startsWith('on')) problems.push(`the handler ${name} on <${element.name}>`)
      if (/^\s*javascript:/i.test(value)) problems.push(`a script address on <${element.name}>`)
      if (addressesOf(name, value).some((address) => address.startsWith('/_next/'))) problems.push(`the framework's address ${value} on <${element.name}>`)
    }
  }
  return problems
}
