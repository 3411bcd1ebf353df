import { once } from 'node:events'
import { type IncomingMessage, type Server, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { AppAnswer, AppQuestion } from './app-line'
import { passing } from './pass'
import { frontServer } from './server'

let server: Server
let asked: AppQuestion[]
let said: string[]
let answer: Partial<AppAnswer>
let now: number

const answerHost = 'answer.example'
const page = { status: 200, headers: { 'content-type': 'text/html; charset=utf-8', 'referrer-policy': 'no-referrer' }, body: Buffer.from('<p>words</p>'.repeat(50)) }

async function start(answerOrigin: string | null) {
  const needs = { siteOrigin: 'https://thread.example', warn: (words: string) => said.push(words) }
  const pass = passing({
    ...needs, answerOrigin, proxyHops: 0, now: () => now,
    app: async (question) => {
      asked.push(question)
      if (answer.status === 0) throw new Error('The app could not store what Ann said')
      return { ...page, ...answer }
    },
    asset: async () => undefined,
  })
  server = frontServer({ ...needs, baker: { current: () => undefined, asset: () => undefined }, pass, ready: () => Promise.resolve(true) })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
}
beforeEach(() => {
  asked = []
  said = []
  answer = {}
  now = 0
  return start('https://answer.example')
})
afterEach(() => {
  server.closeAllConnections()
  server.close()
})

async function ask(target: string, { method = 'GET', headers = {}, body = '' }: { method?: string; headers?: Record<string, string>; body?: string } = {}) {
  const { port } = server.address() as AddressInfo
  const asking = request({ port, host: '127.0.0.1', path: target, method, headers: { host: answerHost, ...headers }, agent: false })
  asking.end(body)
  const [response] = (await once(asking, 'response')) as [IncomingMessage]
  return { status: response.statusCode, headers: response.headers, text: (await buffer(response)).toString() }
}

const telling = {
  cookie: 'next-auth.session-token=live', authorization: 'Basic x', 'x-forwarded-for': '203.0.113.9', forwarded: 'for=203.0.113.9', 'user-agent': 'Mine', referer: 'https://thread.example/staff',
  origin: 'null', 'accept-language': 'cy', 'x-real-ip': '203.0.113.9', 'if-none-match': '"x"',
}

describe('the way to the answering pages', () => {
  it('tells the app nothing of who asks, a live session included', async () => {
    await ask('/answer/pulse', { method: 'POST', body: '{}', headers: { ...telling, 'content-type': 'application/json', accept: 'application/json', 'sec-fetch-site': 'same-origin' } })
    expect(asked).toEqual([{
      method: 'POST', target: '/answer/pulse', body: Buffer.from('{}'),
      headers: { accept: 'application/json', 'content-type': 'application/json', 'sec-fetch-site': 'same-origin', host: answerHost },
    }])
  })

  it('is on the answering host only: from the site’s own a reader is sent there, and a form goes nowhere', async () => {
    const read = await ask('/answer/pulse?language=cy', { headers: { ...telling, host: 'thread.example' } })
    expect([read.status, read.headers.location]).toEqual([307, 'https://answer.example/answer/pulse?language=cy'])
    expect((await ask('/answer/pulse', { method: 'POST', headers: { ...telling, host: 'thread.example' } })).status).toBe(404)
    expect(asked).toEqual([])
  })

  it('has nothing that is signed in to', async () => {
    for (const address of ['/staff', '/sign-in', '/api/auth/session', '/admin']) expect((await ask(address, { headers: telling })).status).toBe(404)
    expect(asked).toEqual([])
  })

  it('sets no cookie, is kept by nobody, runs only its own script and tells no address', async () => {
    answer = { headers: { ...page.headers, 'set-cookie': ['a=b'] } }
    const { headers } = await ask('/answer/pulse')
    expect(headers['set-cookie']).toBeUndefined()
    expect(headers['cache-control']).toBe('no-store')
    expect(headers['referrer-policy']).toBe('no-referrer')
    expect(headers.etag).toBeUndefined()
    expect(headers['content-security-policy']).toContain('script-src https://answer.example/answer/assets/;')
    expect(headers['content-security-policy']).toContain("connect-src 'self'")
  })

  it('is small: compressed for whoever can read it, and its script is kept', async () => {
    const plain = await ask('/answer/pulse')
    const packed = await ask('/answer/pulse', { headers: { 'accept-encoding': 'br' } })
    expect(packed.headers['content-encoding']).toBe('br')
    expect(Number(packed.headers['content-length'])).toBeLessThan(plain.text.length)
    answer = { headers: { 'content-type': 'text/javascript; charset=utf-8' } }
    expect((await ask('/answer/assets/answer-1.js')).headers['cache-control']).toContain('immutable')
  })

  it('passes on what the app says was wrong, in its words', async () => {
    answer = { status: 422 }
    expect(await ask('/answer/pulse', { method: 'POST', body: 'a=b' })).toMatchObject({ status: 422, text: page.body.toString() })
  })

  it('leads on by itself to a clear page of a shared tablet, and to nothing else', async () => {
    const right = '120; url=/answer/spring?entry=tablet'
    const wrong = ['0; url=/answer/spring?entry=tablet', '120; url=https://evil.example/answer/spring?entry=tablet', '120; url=/answer/spring', '120']
    for (const refresh of [right, ...wrong]) {
      answer = { headers: { ...page.headers, refresh } }
      expect((await ask('/answer/spring', { method: 'POST', body: 'a=b' })).headers.refresh).toBe(refresh === right ? right : undefined)
    }
  })

  it('never shows the framework’s own words for what it does not find', async () => {
    answer = { status: 404, headers: { 'content-type': 'text/html' }, body: Buffer.from('<script>framework</script>') }
    const { status, text } = await ask('/answer')
    expect(status).toBe(404)
    expect(text).not.toContain('framework')
  })

  it('says that something failed, and logs nothing of whose answer it was', async () => {
    answer = { status: 0 }
    expect((await ask('/answer/pulse', { method: 'POST', body: 'a=b' })).status).toBe(500)
    expect(said).toEqual(['An answering page could not be had from the app'])
  })

  it('refuses a body beyond what a survey can hold, and other verbs', async () => {
    expect((await ask('/answer/pulse', { method: 'POST', body: 'x'.repeat(256 * 1024 + 1) })).status).toBe(413)
    expect((await ask('/answer/pulse', { method: 'PUT' })).status).toBe(405)
    expect((await ask('/answer/pulse/more', { method: 'POST' })).status).toBe(405)
  })
})

it('is nowhere where there is no second hostname', async () => {
  server.close()
  await start(null)
  expect((await ask('/answer/pulse')).status).toBe(404)
  expect(asked).toEqual([])
})
