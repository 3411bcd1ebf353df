import { expect, test } from '@playwright/test'
import { type SignedInSite, answerOfProvider, signInByProvider, startSignedInSite } from './support/signed-in-site'
import { Visitor } from './support/visitor'

// Against a real OpenID provider on this machine. Each way in which its answer can be wrong leads to one page.
test.describe.configure({ mode: 'default' })

let world: SignedInSite
test.beforeAll(async () => {
  world = await startSignedInSite()
  world.provider.accounts.set('ann', { name: 'Ann Lee', email: 'Ann.Lee@council.example', email_verified: true, groups: ['everyone', 'od'] })
  world.provider.accounts.set('bob', { name: 'Bob Moss', email: 'bob@council.example', email_verified: true, groups: ['elsewhere'] })
})
test.afterAll(() => world.close())
test.afterEach(() => world.provider.tamper(null))

const visitor = () => new Visitor(world.site.origin)
const failed = '/sign-in/problem?reason=provider-failed'

test('whose groups bring a role is let in, and comes to where they were going', async () => {
  const ann = visitor()
  const came = await signInByProvider(ann, 'ann', '/staff/sessions')
  expect([came.status, came.location]).toEqual([303, '/staff/sessions'])
  const cookie = came.headers.getSetCookie().find((line) => line.startsWith('golden-thread-session='))
  expect(cookie).toMatch(/^golden-thread-session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/)
  const home = await ann.get('/staff')
  expect(home.status).toBe(200)
  expect(home.headers.get('cache-control')).toBe('no-store')
  expect(home.$('main').text()).toContain('OD lead')
  expect(home.$('main').text()).toContain('Member of staff')
})

test('every sign-in begins a new session, and ends the one before in that browser', async () => {
  const ann = visitor()
  await signInByProvider(ann, 'ann')
  const cookies = ann.cookies.get(new URL(ann.origin).host)
  const first = cookies?.get('golden-thread-session') ?? ''
  const answer = await (async () => {
    // Signed in, the sign-in page leads home; a second sign-in can only be begun from before.
    cookies?.delete('golden-thread-session')
    const url = await answerOfProvider(ann, 'ann')
    cookies?.set('golden-thread-session', first)
    return url
  })()
  await ann.get(answer)
  expect(cookies?.get('golden-thread-session')).not.toBe(first)
  const other = visitor()
  other.cookies.set(new URL(other.origin).host, new Map([['golden-thread-session', first]]))
  expect((await other.get('/staff')).location).toBe('/sign-in?to=%2Fstaff')
})

test('whose groups bring nothing, and whom nobody added, is not', async () => {
  const bob = visitor()
  expect((await signInByProvider(bob, 'bob')).location).toBe('/sign-in/problem?reason=not-known')
  expect((await bob.get('/staff')).location).toBe('/sign-in?to=%2Fstaff')
})

test('roles come and go with groups', async () => {
  world.provider.accounts.set('eve', { name: 'Eve Orr', groups: ['everyone'] })
  const eve = visitor()
  await signInByProvider(eve, 'eve')
  expect((await eve.get('/staff')).$('.cards').text()).not.toContain('OD lead')
  world.provider.accounts.set('eve', { name: 'Eve Orr', groups: ['od'] })
  const again = visitor()
  await signInByProvider(again, 'eve')
  const cards = (await again.get('/staff')).$('.cards').text()
  expect(cards).toContain('OD lead')
  expect(cards).not.toContain('Member of staff')
  // Also in the session that was there before: roles are read at each request.
  expect((await eve.get('/staff')).$('.cards').text()).toContain('OD lead')
})

const wrongTokens: [string, (claims: Record<string, unknown>) => Record<string, unknown>][] = [
  ['a nonce of another sign-in', (claims) => ({ ...claims, nonce: 'another' })],
  ['no nonce', ({ nonce: _, ...claims }) => claims],
  ['another audience', (claims) => ({ ...claims, aud: 'another-site' })],
  ['another issuer', (claims) => ({ ...claims, iss: 'https://evil.example' })],
  ['a time that is past', (claims) => ({ ...claims, exp: 1_700_000_000, iat: 1_699_999_000 })],
  ['no subject', ({ sub: _, ...claims }) => claims],
]
test('a token that only this test has signed anew is taken: what follows is refused for what it says', async () => {
  world.provider.tamper((claims) => ({ ...claims }))
  expect((await signInByProvider(visitor(), 'ann')).location).toBe('/staff')
})

for (const [name, change] of wrongTokens) {
  test(`a token with ${name} lets nobody in`, async () => {
    const ann = visitor()
    world.provider.tamper(change)
    const came = await signInByProvider(ann, 'ann')
    expect(came.location).toBe(failed)
    expect(came.headers.getSetCookie().join()).not.toContain('golden-thread-session=')
    expect((await ann.get('/staff')).status).toBe(307)
  })
}

test('an answer with another state, or to a browser that did not ask, lets nobody in', async () => {
  const ann = visitor()
  const answer = new URL(await answerOfProvider(ann, 'ann'))
  const changed = new URL(answer)
  changed.searchParams.set('state', 'another')
  expect((await ann.get(changed.href)).location).toBe(failed)
  expect((await visitor().get(answer.href)).location).toBe(failed)
  const bob = visitor()
  await answerOfProvider(bob, 'bob')
  expect((await bob.get(answer.href)).location).toBe(failed)
})

test('an answer works once', async () => {
  const ann = visitor()
  const host = new URL(ann.origin).host
  const answer = await answerOfProvider(ann, 'ann')
  const kept = new Map(ann.cookies.get(host))
  expect((await ann.get(answer)).location).toBe('/staff')
  const thief = visitor()
  thief.cookies.set(host, kept)
  expect((await thief.get(answer)).location).toBe(failed)
})

test('what the provider refuses is said plainly', async () => {
  const ann = visitor()
  await answerOfProvider(ann, 'ann')
  const refused = await ann.follow('/api/auth/callback/oidc?error=access_denied&state=x')
  expect(refused.url).toBe(world.site.origin + failed)
  expect(refused.$('h1').text()).toBe('Signing in did not work')
})

test('nobody is led to another site, or to a page that is none', async () => {
  for (const to of ['https://evil.example/', '//evil.example', '/\\evil.example', '/plan', '/staff/../x']) {
    expect((await signInByProvider(visitor(), 'ann', to)).location).toBe('/staff')
  }
})

test('next-auth has no other address here', async () => {
  const ann = visitor()
  for (const address of ['signin', 'signout', 'session', 'csrf', 'providers', 'error', 'callback/email?token=x&email=y', 'signin/oidc', 'verify-request', '_log', 'callback/oidc/x']) {
    expect([address, (await ann.get(`/api/auth/${address}`)).status]).toEqual([address, 404])
    expect([address, (await ann.post(`/api/auth/${address}`, { a: 'b' })).status]).toEqual([address, 405])
  }
  expect((await ann.post('/api/auth/callback/oidc', { code: 'x' })).status).toBe(405)
})
