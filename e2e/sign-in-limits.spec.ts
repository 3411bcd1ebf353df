import { expect, test } from '@playwright/test'
import { type SignedInSite, startSignedInSite } from './support/signed-in-site'
import { Visitor } from './support/visitor'

let world: SignedInSite
test.beforeAll(async () => {
  world = await startSignedInSite({ SIGN_IN_ATTEMPTS: '10', PROXY_HOPS: '1' })
})
test.afterAll(() => world.close())

test('one network address has so many attempts, and another has its own', async () => {
  const from = async (client: string) => {
    const one = new Visitor(world.site.origin)
    const { $ } = await one.get('/sign-in')
    const fields = { 'form-token': $('input[name=form-token]').attr('value') ?? '', email: 'nobody@council.example' }
    return one.post('/sign-in/ask-link', fields, { 'x-forwarded-for': client })
  }
  for (let n = 0; n < 10; n += 1) expect((await from('198.51.100.7')).status).toBe(303)
  const over = await from('198.51.100.7')
  expect(over.status).toBe(429)
  expect(over.$('.error-summary').text()).toContain('Too many attempts from your network')
  expect(over.$('#field-email').attr('value')).toBe('nobody@council.example')
  // What stands further left than our own proxy wrote is anybody's invention.
  expect((await from('203.0.113.5, 198.51.100.7')).status).toBe(429)
  expect((await from('203.0.113.5')).status).toBe(303)
})

test('beginning with the provider counts like any other attempt', async () => {
  const client = '192.0.2.44'
  const begin = async () => {
    const one = new Visitor(world.site.origin)
    const { $ } = await one.get('/sign-in')
    return one.post('/sign-in/provider', { 'form-token': $('input[name=form-token]').attr('value') ?? '' }, { 'x-forwarded-for': client })
  }
  for (let n = 0; n < 10; n += 1) {
    const begun = await begin()
    expect([begun.status, begun.$('h1').text()]).toEqual([200, 'On to the sign-in service'])
    expect(begun.headers.getSetCookie().join()).toMatch(/golden-thread-state=/)
  }
  const over = await begin()
  expect(over.status).toBe(429)
  expect(over.headers.getSetCookie().join()).not.toMatch(/golden-thread-state=/)
  expect(over.$('.error-summary').text()).toContain('Too many attempts from your network')
})

test('so does an answer that is said to be the provider’s, and it is said in words', async () => {
  const one = new Visitor(world.site.origin)
  const answer = () => one.get('/api/auth/callback/oidc?code=x&state=y', { 'x-forwarded-for': '192.0.2.45' })
  for (let n = 0; n < 10; n += 1) expect((await answer()).location).toBe('/sign-in/problem?reason=provider-failed')
  expect((await answer()).location).toBe('/sign-in/problem?reason=too-often')
})
