import { expect, test } from '@playwright/test'
import { load } from 'cheerio'
import { ask } from './support/ask'

const origin = () => process.env.TEST_ORIGIN ?? ''

test.describe('addresses behind the sign-in', () => {
  for (const target of ['/staff', '/staff/sessions']) {
    test(`${target} leads strangers to the sign-in, however they ask`, async () => {
      const plain = await ask(origin(), target)
      expect([plain.status, plain.headers.location]).toEqual([307, `/sign-in?to=${encodeURIComponent(target)}`])
      expect(plain.body).toHaveLength(0)
      const variants: Record<string, string>[] = [
        { rsc: '1' },
        { rsc: '1', 'next-router-prefetch': '1' },
        { rsc: '1', 'next-router-segment-prefetch': '/_tree' },
        { 'next-router-state-tree': '[]', rsc: '1' },
        { 'next-action': 'a'.repeat(40), 'content-type': 'text/plain' },
        { purpose: 'prefetch' },
        { 'x-middleware-subrequest': 'proxy:proxy:proxy:proxy:proxy' },
        { 'x-middleware-rewrite': '/staff' },
        { 'x-invoke-path': '/staff' },
        { 'x-nextjs-data': '1' },
        { 'x-golden-thread-client': '127.0.0.1' },
        { cookie: 'golden-thread-session=guess' },
        { cookie: `golden-thread-session=${'a'.repeat(43)}; golden-thread-session=b` },
        { authorization: 'Bearer guess' },
      ]
      for (const headers of variants) {
        const seen = await ask(origin(), target, { headers })
        expect([headers, seen.status, seen.headers.location, seen.body.length]).toEqual([headers, 307, plain.headers.location, 0])
        const head = await ask(origin(), target, { headers, method: 'HEAD' })
        expect([headers, head.status]).toEqual([headers, 307])
      }
      for (const method of ['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE']) {
        expect([method, (await ask(origin(), target, { method, headers: { 'content-length': '0' } })).status]).toEqual([method, 405])
      }
    })
  }

  test('are never kept by a cache, never told apart by a reader’s headers, and carry a nonce', async () => {
    const { headers, body } = await ask(origin(), '/sign-in')
    expect(headers['cache-control']).toBe('no-store')
    expect(headers.etag).toBeUndefined()
    const nonce = /'nonce-([^']+)'/.exec(String(headers['content-security-policy']))?.[1]
    expect(headers['content-security-policy']).toBe(
      `default-src 'none'; script-src 'nonce-${nonce}' 'strict-dynamic'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`,
    )
    const $ = load(body.toString())
    expect($('script').length).toBeGreaterThan(0)
    for (const script of $('script').toArray()) expect($(script).attr('nonce')).toBe(nonce)
    expect($('[style]')).toHaveLength(0)
  })

  test('have the files they load, packed and for good', async () => {
    const $ = load((await ask(origin(), '/sign-in')).body.toString())
    const files = [...$('link[rel=stylesheet]').toArray().map((one) => $(one).attr('href')), ...$('script[src]').toArray().map((one) => $(one).attr('src'))]
    expect(files.length).toBeGreaterThan(2)
    for (const file of files) {
      const { status, headers } = await ask(origin(), file ?? '', { headers: { 'accept-encoding': 'br' } })
      expect([file, status, headers['cache-control'], headers['content-encoding']]).toEqual([file, 200, 'public, max-age=31536000, immutable', 'br'])
      expect(headers['set-cookie']).toBeUndefined()
    }
    const style = (await ask(origin(), files[0] ?? '')).body.toString()
    for (const [, font] of style.matchAll(/url\(["']?([^"')]+\.woff2)/g)) {
      const address = new URL(font ?? '', `http://x${files[0]}`).pathname
      expect((await ask(origin(), address)).status).toBe(200)
    }
  })

  test('that do not exist are the site’s own 404, and faults never the framework’s', async () => {
    for (const target of ['/staff/nothing', '/sign-in/nothing', '/api/auth/session', '/desk', '/studio/nothing', '/_next/static/../server/x', '/_next/static/chunks/nothing.js']) {
      const { status, body } = await ask(origin(), target)
      expect([target, [400, 404].includes(status)]).toEqual([target, true])
      expect(load(body.toString())('link[href^="/assets/"]').length).toBeGreaterThan(0)
    }
  })

  test('take a form only where there is one, and only from a page of the site', async () => {
    for (const target of ['/staff/sign-out', '/staff/sessions/end', '/sign-in/ask-link', '/sign-in/provider', '/sign-in/use-link', '/sign-in/use-administrator-link']) {
      const bare = await ask(origin(), target, { method: 'POST', headers: { 'content-length': '0', 'content-type': 'application/x-www-form-urlencoded' } })
      expect([target, bare.status]).toEqual([target, 403])
      expect(load(bare.body.toString())('h1').text()).toBe('That form could not be taken')
      expect((await ask(origin(), target, { method: 'POST', headers: { 'content-length': '70000' } })).status).toBe(413)
      expect((await ask(origin(), target, { method: 'PUT', headers: { 'content-length': '0' } })).headers.allow).toBe('GET, HEAD, POST')
    }
  })

  test('public pages set no cookie and read none', async () => {
    const [plain, signed] = await Promise.all([ask(origin(), '/'), ask(origin(), '/', { headers: { cookie: `golden-thread-session=${'a'.repeat(43)}` } })])
    expect(signed.body).toEqual(plain.body)
    expect(signed.headers['set-cookie']).toBeUndefined()
  })
})
