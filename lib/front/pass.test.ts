import { once } from 'node:events'
import { type Server, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { AppAnswer, AppQuestion } from './app-line'
import { passing } from './pass'
import { frontServer } from './server'

let server: Server
let port: number
let asked: AppQuestion[]
let answers: Record<string, Partial<AppAnswer> & { body?: Buffer }>
let warned: string[]
let waitFor: Promise<void>

beforeEach(async () => {
  asked = []
  warned = []
  waitFor = Promise.resolve()
  answers = {}
  const pass = passing({
    app: async (question) => {
      asked.push(question)
      await waitFor
      const known = answers[`${question.method} ${question.target}`]
      if (known === undefined) throw new Error('no answer')
      return { status: 200, headers: { 'content-type': 'text/html' }, body: Buffer.from('words'), ...known }
    },
    asset: async () => undefined,
    siteOrigin: 'https://thread.example',
    answerOrigin: 'https://answer.example',
    proxyHops: 0,
    now: Date.now,
    warn: (words) => warned.push(words),
  })
  server = frontServer({
    baker: { current: () => undefined, asset: () => undefined },
    siteOrigin: 'https://thread.example',
    pass,
    ready: () => Promise.resolve(true),
    warn: (words) => warned.push(words),
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  port = (server.address() as AddressInfo).port
})
afterEach(() => {
  server.closeAllConnections()
  server.close()
})

async function ask(target: string, { method = 'GET', headers = {}, body = '' }: { method?: string; headers?: Record<string, string>; body?: string } = {}) {
  const asking = request({ port, host: '127.0.0.1', path: target, method, headers, agent: false })
  asking.end(body)
  const [response] = (await once(asking, 'response')) as [import('node:http').IncomingMessage]
  return { status: response.statusCode, headers: response.headers, text: (await buffer(response)).toString() }
}

describe('the way to the app', () => {
  it('tells the app what it needs, and nothing that a reader may not say', async () => {
    answers['GET /staff?a=b'] = {}
    await ask('/staff?a=b', {
      headers: {
        host: 'evil.example', cookie: 'a=b', 'accept-language': 'en', authorization: 'Basic x', rsc: '1', 'next-action': 'x', 'next-router-prefetch': '1',
        'x-middleware-subrequest': 'proxy', 'x-forwarded-host': 'evil.example', 'x-forwarded-for': '6.6.6.6', 'x-golden-thread-client': '6.6.6.6',
        'x-golden-thread-token': 'guess', 'content-security-policy': "script-src 'nonce-x'", 'x-http-method-override': 'POST',
      },
    })
    const [{ headers }] = asked as [AppQuestion]
    const { 'content-security-policy': policy, ...rest } = headers
    expect(policy).toMatch(/script-src 'nonce-[\w+/]{22}=='/)
    expect(rest).toEqual({
      cookie: 'a=b',
      'accept-language': 'en',
      host: 'thread.example',
      'x-forwarded-host': 'thread.example',
      'x-forwarded-proto': 'https',
      'x-golden-thread-client': '127.0.0.1',
    })
  })

  it('sends a nonce of each answer, lets no cache keep it, and nothing of the app’s own words', async () => {
    answers['GET /staff'] = { headers: { 'content-type': 'text/html', 'x-powered-by': 'x', 'cache-control': 'public', 'content-security-policy': 'x', 'set-cookie': ['a=1', 'b=2'], link: '<x>' } }
    const [one, two] = [await ask('/staff'), await ask('/staff')]
    expect(one.headers['content-security-policy']).not.toBe(two.headers['content-security-policy'])
    expect(one.headers['content-security-policy']).toBe(asked[0]?.headers['content-security-policy'])
    expect(one.headers).toMatchObject({ 'cache-control': 'no-store', 'set-cookie': ['a=1', 'b=2'] })
    expect(one.headers['x-powered-by'] ?? one.headers.link).toBeUndefined()
  })

  it.each([
    ['https://evil.example/x'], ['//evil.example/x'], ['http://thread.example/x'], ['javascript:alert(1)'], ['https://thread.example//evil.example'], ['/\\evil.example'],
  ])('lets the app lead nobody to %s', async (location) => {
    answers['GET /staff'] = { status: 303, headers: { location } }
    const { status, headers } = await ask('/staff')
    expect([status, headers.location]).toEqual([500, undefined])
    expect(warned).toHaveLength(1)
  })

  it.each([['/sign-in?a=b', '/sign-in?a=b'], ['https://thread.example/x', '/x']])('leads within the site: %s', async (location, to) => {
    answers['GET /staff'] = { status: 307, headers: { location } }
    const { status, headers, text } = await ask('/staff')
    expect([status, headers.location, text]).toEqual([307, to, ''])
  })

  it.each([
    [404, 404], [403, 403], [405, 405], [500, 500], [502, 500], [418, 400], [401, 400],
  ])('shows its own page for the app’s %s', async (status, shown) => {
    answers['GET /staff'] = { status, headers: { 'content-type': 'text/html' }, body: Buffer.from('<h1>the framework’s</h1>') }
    const answer = await ask('/staff')
    expect(answer.status).toBe(shown)
    expect(answer.text).toContain('<!doctype html>')
    expect(answer.text).not.toContain('the framework’s')
  })

  it('shows a form’s page under the form’s status, to whoever sent it', async () => {
    answers['POST /staff/sessions/end'] = { status: 422, headers: { 'x-golden-thread-answer-with': '/staff/sessions?form=w', 'set-cookie': ['a=1'] } }
    answers['GET /staff/sessions?form=w'] = { body: Buffer.from('the form again') }
    const { status, text, headers } = await ask('/staff/sessions/end', { method: 'POST', body: 'a=b', headers: { cookie: 'c=d', 'content-type': 'application/x-www-form-urlencoded' } })
    expect([status, text, headers['set-cookie']]).toEqual([422, 'the form again', ['a=1']])
    expect(asked.map(({ headers }) => [headers.cookie, headers['content-type']])).toEqual([['c=d', 'application/x-www-form-urlencoded'], ['c=d', undefined]])
    expect(asked[0]?.body?.toString()).toBe('a=b')
  })

  it('lets an answer without that header show no page of its own', async () => {
    answers['GET /staff'] = { status: 422, headers: { 'content-type': 'text/html' } }
    expect((await ask('/staff')).status).toBe(400)
  })

  it('does not read a body to its end that is too long, announced or not', async () => {
    const long = 'a'.repeat(100_000)
    expect((await ask('/staff/sessions/end', { method: 'POST', body: long, headers: { 'content-length': '100000' } })).status).toBe(413)
    const answer = await ask('/staff/sessions/end', { method: 'POST', body: long, headers: { 'transfer-encoding': 'chunked' } })
    expect(answer.status).toBe(413)
    expect(asked).toHaveLength(0)
  })

  it('holds few large forms at one time, and more of others', async () => {
    let letGo: () => void = () => undefined
    const held = new Promise<void>((resolve) => { letGo = resolve })
    answers['POST /admin/roster/check'] = { body: Buffer.from('x') }
    waitFor = held
    const sending = Array.from({ length: 5 }, () => ask('/admin/roster/check', { method: 'POST', body: 'a'.repeat(600 * 1_024) }))
    const first = await Promise.race(sending)
    expect([first.status, first.headers['retry-after']]).toEqual([503, '5'])
    letGo()
    expect((await Promise.all(sending)).map(({ status }) => status).sort()).toEqual([200, 200, 200, 200, 503])
  })

  it('holds small forms of an address that takes large ones as it holds any', async () => {
    let letGo: () => void = () => undefined
    waitFor = new Promise<void>((resolve) => { letGo = resolve })
    answers['POST /admin/roster/check'] = { body: Buffer.from('x') }
    const sending = Array.from({ length: 20 }, () => ask('/admin/roster/check', { method: 'POST', body: 'a=b' }))
    letGo()
    expect((await Promise.all(sending)).map(({ status }) => status)).toEqual(Array.from({ length: 20 }, () => 200))
  })

  it('answers 500 in its own face where the app is silent', async () => {
    const { status, text } = await ask('/staff')
    expect(status).toBe(500)
    expect(text).toContain('<!doctype html>')
    expect(warned).toEqual(['The app could not answer'])
  })

  it('has no more than so many of one address in a minute', async () => {
    answers['GET /staff'] = {}
    const many = passing({
      app: async () => ({ status: 200, headers: {}, body: Buffer.from('') }), asset: async () => undefined,
      siteOrigin: 'https://thread.example', answerOrigin: null, proxyHops: 0, now: () => 1, warn: () => undefined,
    })
    const one = { method: 'GET', headers: {}, socket: { remoteAddress: '192.0.2.1' } } as unknown as import('node:http').IncomingMessage
    const to = { prefix: '/staff', kind: 'page' as const, forms: [] }
    const statuses = new Set<number>()
    for (let n = 0; n < 6_001; n += 1) statuses.add((await many(one, { target: '/staff', to }, undefined)).status)
    expect([...statuses]).toEqual([200, 429])
  })
})
