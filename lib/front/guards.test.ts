import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findDynamic } from './dynamic-addresses'
import { guard } from './guards'

const addresses = ['/', '/plan', '/recommendations/cpc-2019-a', '/data/reviews.csv', '/.well-known/security.txt']
const spellings = new Map(addresses.map((address) => [address.toLowerCase(), address]))
const known = (path: string) => spellings.get(path.toLowerCase())

const ask = (target: string, method = 'GET', headers: Record<string, string> = {}) =>
  guard({ method, target, httpVersion: '1.1', headers: { host: 'localhost', ...headers } }, known)

describe('the guard', () => {
  it.each(addresses)('lets GET and HEAD of %s through', (address) => {
    expect(ask(address)).toEqual({ kind: 'answer', address })
    expect(ask(`${address}?utm_source=x`, 'HEAD')).toEqual({ kind: 'answer', address })
  })

  it.each(['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE', 'PROPFIND'])('refuses %s of a page', (method) => {
    expect(ask('/plan', method)).toEqual({ kind: 'refuse', status: 405, allow: 'GET, HEAD' })
    expect(ask('/no-such-page', method)).toEqual({ kind: 'refuse', status: 404 })
  })

  it.each([
    ['an encoding that is not UTF-8', '/x/%ff%fe'],
    ['half an encoding', '/plan%2'],
    ['an overlong encoding', '/%c0%af'],
    ['NUL', '/plan%00'],
    ['a line break', '/plan%0d%0aSet-Cookie:x'],
    ['a backslash', '/..\\plan'],
    ['an encoded backslash', '/%5cplan'],
    ['an encoded slash', '/recommendations%2fcpc-2019-a'],
    ['a dot segment', '/x/../plan'],
    ['an encoded dot segment', '/x/%2e%2E/plan'],
    ['a fragment', '/plan#top'],
    ['a bare word', 'plan'],
    ['an asterisk', '*'],
    ['letters beyond ASCII', '/pl\u00e4n'],
    ['a query of 10 kB', `/plan?q=${'a'.repeat(10_000)}`],
    ['an address of 9 kB', `/${'a'.repeat(9_000)}`],
    ['NUL in the query', '/plan?q=%00'],
    ['a query that is not text', '/plan?q=%ff'],
  ])('cannot read %s', (_, target) => {
    expect(ask(target)).toEqual({ kind: 'refuse', status: 400 })
  })

  it('wants to know the host, as HTTP 1.1 says', () => {
    expect(guard({ method: 'GET', target: '/', httpVersion: '1.1', headers: {} }, known)).toMatchObject({ status: 400 })
    expect(guard({ method: 'GET', target: '/', httpVersion: '1.0', headers: {} }, known)).toMatchObject({ kind: 'answer' })
  })

  it.each(['/nope', '//', '//plan', '/plan/x', '/recommendations/', '/index.html'])('knows no %s', (target) => {
    expect(ask(target)).toEqual({ kind: 'refuse', status: 404 })
  })

  it.each([
    '/_next/static/chunks/a.js',
    '/_next',
    '/%5Fnext/static/a.css',
    '/error-pages/404',
    '/internal/queue',
    '/Internal/queue',
    '/api/internal/queue',
  ])('keeps %s to the house', (target) => {
    expect(guard({ method: 'GET', target, httpVersion: '1.1', headers: { host: 'x' } }, (path) => path)).toEqual({
      kind: 'refuse',
      status: 404,
    })
  })

  it.each([
    ['/plan/', '/plan'],
    ['/PLAN', '/plan'],
    ['/Plan/?a=b', '/plan?a=b'],
    ['/pl%61n', '/plan'],
    ['/recommendations/CPC-2019-A', '/recommendations/cpc-2019-a'],
  ])('sends %s to %s', (target, to) => {
    expect(ask(target)).toEqual({ kind: 'redirect', to })
  })

  it('takes the absolute form that proxies send', () => {
    expect(ask('http://elsewhere.example/plan')).toEqual({ kind: 'answer', address: '/plan' })
    expect(ask('http://elsewhere.example')).toEqual({ kind: 'answer', address: '/' })
  })

  it('refuses a body it is told is larger than 64 kB, whatever it is for', () => {
    expect(ask('/plan', 'POST', { 'content-length': '65537' })).toMatchObject({ status: 413 })
    expect(ask('/plan', 'POST', { 'content-length': '65536' })).toMatchObject({ status: 405 })
  })

  it('never throws, never sends a reader off the site and answers only what is known', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.constantFrom('GET', 'POST'), (text, method) => {
        const decision = ask(`/${text}`, method)
        if (decision.kind === 'answer') expect(addresses).toContain(decision.address)
        if (decision.kind === 'redirect') expect(decision.to).toMatch(/^\/(?!\/)/)
      }),
    )
  })
})

describe('the guard of dynamic addresses', () => {
  const table = [
    { prefix: '/_next/static', kind: 'asset' as const, forms: [] },
    { prefix: '/staff', kind: 'page' as const, forms: ['/staff/sessions/end'], largestBody: 100 },
  ]
  const ask = (target: string, method = 'GET', headers: Record<string, string> = {}) =>
    guard({ method, target, httpVersion: '1.1', headers: { host: 'localhost', ...headers } }, known, (path) => findDynamic(path, table))

  it.each(['/staff.rsc', '/staff/sessions.RSC', '/staff/a%2ersc', '/staff.rsc/', '/staff.segments/_tree.segment.rsc', '/staff/a.segments'])(
    'refuses %s, by which the framework would send a page as data',
    (target) => expect(ask(target)).toEqual({ kind: 'refuse', status: 404 }),
  )

  it.each(['/staff', '/staff/sessions?done=ended', '/staff/a%20b', '/_next/static/chunks/0a~b-c.js'])('passes %s on', (target) => {
    expect(ask(target)).toMatchObject({ kind: 'pass', target, to: { kind: target.startsWith('/_') ? 'asset' : 'page' } })
    expect(ask(target, 'HEAD')).toMatchObject({ kind: 'pass' })
  })

  it('lets forms be posted where a form is taken, and nowhere else', () => {
    expect(ask('/staff/sessions/end', 'POST')).toMatchObject({ kind: 'pass' })
    expect(ask('/staff', 'POST')).toEqual({ kind: 'refuse', status: 405, allow: 'GET, HEAD' })
    expect(ask('/staff/sessions/end', 'PUT')).toEqual({ kind: 'refuse', status: 405, allow: 'GET, HEAD, POST' })
    expect(ask('/_next/static/a.js', 'POST')).toMatchObject({ status: 405 })
    expect(ask('/staff/sessions/end/', 'POST')).toEqual({ kind: 'refuse', status: 404 })
  })

  it.each([
    ['/Staff/', '/staff'],
    ['/STAFF/Sessions?a=b', '/staff/Sessions?a=b'],
    ['/st%61ff', '/staff'],
    ['/staff/sessions/', '/staff/sessions'],
  ])('sends %s to %s', (target, to) => {
    expect(ask(target)).toEqual({ kind: 'redirect', to })
  })

  it('holds each part to its own largest body', () => {
    expect(ask('/staff/sessions/end', 'POST', { 'content-length': '101' })).toMatchObject({ status: 413 })
    expect(ask('/staff/sessions/end', 'POST', { 'content-length': '100' })).toMatchObject({ kind: 'pass' })
  })

  it.each(['/_next/data/x', '/_next/image?url=x', '/_next', '/internal/queue', '/staff//x', '/_next/static//x'])('knows no %s', (target) => {
    expect(ask(target)).toEqual({ kind: 'refuse', status: 404 })
  })
})
