import { load } from 'cheerio'

/** An answer that has been read, and the page in it. */
export type Seen = { status: number; headers: Headers; location: string | null; text: string; $: ReturnType<typeof load> }

/** A browser without a screen: keeps cookies by host, follows nothing of itself, sends what browsers send with forms. */
export class Visitor {
  readonly cookies = new Map<string, Map<string, string>>()
  /** @param patience Milliseconds to wait for an answer; longer where each page is first compiled */
  constructor(
    readonly origin: string,
    readonly patience = 20_000,
  ) {}

  async get(address: string, headers: Record<string, string> = {}): Promise<Seen> {
    return this.#ask(address, { headers: { 'sec-fetch-site': 'none', ...headers } })
  }

  /** Sends a form as a page of the site would; `null` takes a header away. */
  async post(address: string, fields: Record<string, string>, headers: Record<string, string | null> = {}): Promise<Seen> {
    const all: Record<string, string | null> = {
      origin: new URL(address, this.origin).origin,
      'sec-fetch-site': 'same-origin',
      'content-type': 'application/x-www-form-urlencoded',
      ...headers,
    }
    const sent = Object.fromEntries(Object.entries(all).flatMap(([name, value]) => (value === null ? [] : [[name, value]])))
    return this.#ask(address, { method: 'POST', headers: sent, body: new URLSearchParams(fields).toString() })
  }

  /** Opens a page and sends its form to `action`, with everything hidden in it and what is typed. */
  async fill(page: string, action: string, typed: Record<string, string> = {}): Promise<Seen> {
    const { $ } = await this.get(page)
    const form = $(`form[action="${action}"]`).first()
    if (form.length === 0) throw new Error(`${page} has no form to ${action}`)
    const hidden = Object.fromEntries(form.find('input[type=hidden]').toArray().map((one) => [$(one).attr('name') ?? '', $(one).attr('value') ?? '']))
    return this.post(action, { ...hidden, ...typed })
  }

  /** Follows redirects to the end, on whatever host. */
  async follow(address: string): Promise<Seen & { url: string }> {
    let url = new URL(address, this.origin).href
    for (let n = 0; n < 10; n += 1) {
      const seen = await this.get(url)
      if (seen.location === null) return { ...seen, url }
      url = new URL(seen.location, url).href
    }
    throw new Error('There is no end of redirects')
  }

  async #ask(address: string, init: { method?: string; body?: string; headers: Record<string, string> }): Promise<Seen> {
    const url = new URL(address, this.origin)
    const jar = this.cookies.get(url.host) ?? new Map<string, string>()
    this.cookies.set(url.host, jar)
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
    const response = await fetch(url, {
      ...init,
      redirect: 'manual',
      headers: { ...init.headers, ...(cookie === '' ? {} : { cookie }) },
      signal: AbortSignal.timeout(this.patience),
    })
    for (const line of response.headers.getSetCookie()) {
      const [pair = '', ...rest] = line.split(';')
      const [name, value] = [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)]
      if (value === '' || rest.some((part) => /max-age=0$/i.test(part.trim()) || /expires=Thu, 01 Jan 1970/i.test(part))) jar.delete(name)
      else jar.set(name, value)
    }
    const text = await response.text()
    return { status: response.status, headers: response.headers, location: response.headers.get('location'), text, $: load(text) }
  }
}
