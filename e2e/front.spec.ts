import { createHash } from 'node:crypto'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { expect, test } from '@playwright/test'
import { load } from 'cheerio'
import { ask, askRaw } from './support/ask'
import { internalDoor } from './support/site'

const origin = () => process.env.TEST_ORIGIN ?? ''
const dataDir = () => process.env.TEST_DATA_DIR ?? ''

const always = {
  'content-security-policy':
    "default-src 'none'; script-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()',
  'cross-origin-opener-policy': 'same-origin',
}

test.describe('what a reader is sent', () => {
  test('a page, with exactly these headers', async () => {
    const { status, headers, body } = await ask(origin(), '/')
    expect(status).toBe(200)
    const { etag, date, ...rest } = headers
    expect(etag).toMatch(/^"[0-9a-f]{24}"$/)
    expect(date).toBeTruthy()
    expect(rest).toEqual({
      ...always,
      'cross-origin-resource-policy': 'same-origin',
      'cache-control': 'public, max-age=0, must-revalidate',
      vary: 'Accept-Encoding',
      'content-type': 'text/html; charset=utf-8',
      'content-length': String(body.length),
      connection: 'close',
    })
    expect(body.toString()).toMatch(/^<!DOCTYPE html><html lang="en-GB">/)
    expect(body.toString()).not.toMatch(/<script(?! type="application\/ld\+json")|\/_next\//)
  })

  test('the coding that they prefer, each with a tag of its own', async () => {
    const plain = await ask(origin(), '/')
    const br = await ask(origin(), '/', { headers: { 'accept-encoding': 'gzip, deflate, br, zstd' } })
    const gzip = await ask(origin(), '/', { headers: { 'accept-encoding': 'br;q=0.1, gzip' } })
    expect(br.headers['content-encoding']).toBe('br')
    expect(brotliDecompressSync(br.body)).toEqual(plain.body)
    expect(gzip.headers['content-encoding']).toBe('gzip')
    expect(gunzipSync(gzip.body)).toEqual(plain.body)
    expect(new Set([plain, br, gzip].map(({ headers }) => headers.etag)).size).toBe(3)
  })

  test('nothing, where they hold it already', async () => {
    const { headers } = await ask(origin(), '/')
    const again = await ask(origin(), '/', { headers: { 'if-none-match': `W/"x", ${String(headers.etag)}` } })
    expect(again.status).toBe(304)
    expect(again.body).toHaveLength(0)
    expect(again.headers.etag).toBe(headers.etag)
    const other = await ask(origin(), '/', { headers: { 'if-none-match': String(headers.etag), 'accept-encoding': 'br' } })
    expect(other.status).toBe(200)
  })

  test('the headers alone, to HEAD', async () => {
    const get = await ask(origin(), '/')
    const head = await ask(origin(), '/', { method: 'HEAD' })
    expect(head.body).toHaveLength(0)
    expect({ ...head.headers, date: '' }).toEqual({ ...get.headers, date: '' })
  })

  test('styles under hashed names, for good', async () => {
    const page = load((await ask(origin(), '/')).body.toString())
    const href = page('link[rel="stylesheet"]').attr('href') ?? ''
    expect(href).toMatch(/^\/assets\/[a-z-]+\.[0-9a-f]{16}\.css$/)
    const { headers, body } = await ask(origin(), href)
    expect(headers['cache-control']).toBe('public, max-age=31536000, immutable')
    expect(headers['content-type']).toMatch(/^text\/css/)
    expect(href).toContain(createHash('sha256').update(body).digest('hex').slice(0, 16))
    for (const [, file] of body.toString().matchAll(/url\(["']?([^"')]+)/g)) {
      if (file?.startsWith('data:')) continue
      expect((await ask(origin(), file ?? '')).status).toBe(200)
    }
  })

  test('data as a file, for any program', async () => {
    const { status, headers } = await ask(origin(), '/data/reviews.csv')
    expect(status).toBe(200)
    expect(headers['content-type']).toMatch(/^text\/csv/)
    expect(headers['content-disposition']).toBe('attachment; filename="reviews.csv"')
    expect(headers['access-control-allow-origin']).toBe('*')
    expect(headers['cross-origin-resource-policy']).toBe('cross-origin')
  })

  test('the one spelling of an address', async () => {
    for (const [target, location] of [
      ['/Plan', '/plan'],
      ['/plan/', '/plan'],
      ['/PLAN/?a=b', '/plan?a=b'],
    ]) {
      const answer = await ask(origin(), target ?? '')
      expect([answer.status, answer.headers.location]).toEqual([308, location])
    }
  })

  test('a word to the machinery', async () => {
    for (const address of ['/healthz', '/readyz']) {
      const { status, headers } = await ask(origin(), address)
      expect([status, headers['cache-control']]).toEqual([200, 'no-store'])
    }
  })
})

test.describe('what is refused, in the face of the site', () => {
  const refusals: [string, { target: string; method?: string; headers?: Record<string, string> }, number][] = [
    ['an encoding that is not UTF-8', { target: '/x/%ff%fe' }, 400],
    ['NUL', { target: '/plan%00' }, 400],
    ['a query of 10 kB', { target: `/plan?q=${'a'.repeat(10_240)}` }, 400],
    ['an address of 9 kB', { target: `/${'a'.repeat(9_216)}` }, 400],
    ['a dot segment', { target: '/plan/../../etc/passwd' }, 400],
    ['an unknown page', { target: '/no-such-page' }, 404],
    ['an unknown recommendation', { target: '/recommendations/nobody-2031-z' }, 404],
    ['an absurd date', { target: '/as-at/9999-99-99' }, 404],
    ['the framework', { target: '/_next/static/chunks/main.js' }, 404],
    ['the framework’s pictures', { target: '/_next/image?url=%2Fsocial-card.png&w=64&q=75' }, 404],
    ['an error page by its own address', { target: '/error-pages/404' }, 404],
    ['the queue’s page', { target: '/internal/queue' }, 404],
    ['the queue’s route', { target: '/api/internal/queue' }, 404],
    ['a door of the server', { target: '/record-load', method: 'POST' }, 404],
    ['PUT', { target: '/plan', method: 'PUT' }, 405],
    ['POST', { target: '/', method: 'POST', headers: { 'content-length': '0' } }, 405],
    ['DELETE of a file', { target: '/data/reviews.csv', method: 'DELETE' }, 405],
    ['TRACE', { target: '/', method: 'TRACE' }, 405],
    ['a body of a megabyte', { target: '/plan', method: 'POST', headers: { 'content-length': '1048576' } }, 413],
  ]
  for (const [name, { target, method = 'GET', headers = {} }, status] of refusals) {
    test(`${name}: ${status}`, async () => {
      const answer = await ask(origin(), target, { method, headers })
      expect(answer.status).toBe(status)
      expect(answer.headers).toMatchObject({ ...always, 'cache-control': 'no-store', 'content-type': 'text/html; charset=utf-8' })
      expect(answer.headers['set-cookie']).toBeUndefined()
      expect(answer.headers.allow).toBe(status === 405 ? 'GET, HEAD' : undefined)
      const page = load(answer.body.toString())
      expect(page('link[rel="stylesheet"]')).toHaveLength(1)
      expect(page('h1').text()).not.toBe('')
    })
  }

  test('what is no request at all: 400', async () => {
    for (const words of [
      'rubbish\r\n\r\n',
      'GET / HTTP/9.9\r\n\r\n',
      'GET / HTTP/1.1\r\n\r\n',
      'GET /a b HTTP/1.1\r\nHost: x\r\n\r\n',
      'POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n',
      `GET / HTTP/1.1\r\nHost: x\r\nX-Long: ${'a'.repeat(20_000)}\r\n\r\n`,
    ]) {
      const answer = await askRaw(origin(), words)
      expect(answer.slice(0, 30)).toContain('HTTP/1.1 400 Bad Request')
      expect(answer).toContain('<link rel="stylesheet"')
      expect(answer).toContain(always['content-security-policy'])
    }
  })

  test('a body is neither asked for nor waited for', async () => {
    const answer = await askRaw(origin(), 'POST /plan HTTP/1.1\r\nHost: x\r\nContent-Length: 99999\r\nExpect: 100-continue\r\n\r\n')
    expect(answer).toMatch(/^HTTP\/1\.1 413 /)
    expect(await askRaw(origin(), 'CONNECT x:443 HTTP/1.1\r\nHost: x\r\n\r\n')).toMatch(/^HTTP\/1\.1 405 /)
  })

  test('words meant for the framework change nothing', async () => {
    const plain = await ask(origin(), '/plan')
    const smuggled = await ask(origin(), '/plan', {
      headers: {
        rsc: '1',
        'next-router-state-tree': '[]',
        'next-action': 'x',
        'x-middleware-subrequest': 'proxy',
        'x-middleware-rewrite': '/internal/queue',
        'x-matched-path': '/internal/queue',
        'x-invoke-path': '/internal/queue',
        'x-golden-thread-token': 'guess',
        cookie: 'a=b',
      },
    })
    expect(smuggled.body).toEqual(plain.body)
    expect(smuggled.headers['set-cookie']).toBeUndefined()
  })
})

test.describe('behind the front', () => {
  test('page, route and server name one write queue', async () => {
    const knock = await internalDoor(dataDir())
    const byServer = (await (await knock('/queue')).json()) as { queue: string }
    const byRoute = (await (await knock('/api/internal/queue')).json()) as { queue: string }
    const byPage = load(await (await knock('/internal/queue')).text())('#queue').text()
    expect(byServer.queue).toMatch(/^[0-9a-f-]{36}$/)
    expect([byRoute.queue, byPage]).toEqual([byServer.queue, byServer.queue])
  })

  test('the internal door opens to nobody without the token', async () => {
    const knock = await internalDoor(dataDir(), { 'x-golden-thread-token': 'guess' })
    for (const address of ['/', '/queue', '/plan', '/api/internal/queue']) expect((await knock(address)).status).toBe(404)
  })
})
