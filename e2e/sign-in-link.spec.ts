import { expect, test } from '@playwright/test'
import { linkIn } from './support/mailbox'
import { type SignedInSite, firstLink, signInByProvider, startSignedInSite } from './support/signed-in-site'
import { Visitor } from './support/visitor'

// Against a real mail server on this machine.
test.describe.configure({ mode: 'default' })

let world: SignedInSite
test.beforeAll(async () => {
  world = await startSignedInSite()
  for (const name of ['ann', 'bob', 'cat', 'dan']) {
    world.provider.accounts.set(name, { name: `${name} Lee`, email: `${name}@council.example`, email_verified: true, groups: ['everyone'] })
    await signInByProvider(visitor(), name)
  }
})
test.afterAll(() => world.close())

/** Longer than a letter may wait before it is begun. */
const aLettersWait = () => new Promise((resolve) => setTimeout(resolve, 2_500))

const visitor = () => new Visitor(world.site.origin)
const ask = (whom: Visitor, email: string, to = '/staff') => whom.fill(`/sign-in?to=${encodeURIComponent(to)}`, '/sign-in/ask-link', { email })

test('a letter with a link, whose page asks, and whose form signs in', async () => {
  const ann = visitor()
  const asked = await ask(ann, ' Ann@Council.Example ', '/staff/sessions')
  expect([asked.status, asked.location]).toEqual([303, '/sign-in/sent'])
  const letter = await world.mail.next('ann@council.example')
  expect(letter.from?.text).toBe('"Golden Thread" <thread@council.example>')
  expect(letter.html).toBe(false)

  const link = linkIn(letter)
  expect(new URL(link).origin).toBe(world.site.origin)
  const page = await ann.get(link)
  expect(page.$('main').text()).toContain('ann@council.example')
  const came = await ann.fill(link, '/sign-in/use-link')
  expect([came.status, came.location]).toEqual([303, '/staff/sessions'])
  expect((await ann.get('/staff')).$('header').text()).toContain('ann Lee')
})

test('a program that opens every link neither comes in nor uses the link up', async () => {
  const bob = visitor()
  await ask(bob, 'bob@council.example')
  const link = linkIn(await world.mail.next('bob@council.example'))
  const scanner = visitor()
  for (let n = 0; n < 3; n += 1) {
    const seen = await scanner.get(link)
    expect(seen.status).toBe(200)
    expect(seen.headers.getSetCookie().join()).not.toContain('golden-thread-session')
  }
  const { search } = new URL(link)
  expect((await scanner.get(`/api/auth/callback/email${search}`)).status).toBe(404)
  expect((await scanner.get(`/sign-in/use-link${search}`)).location).toBe('/sign-in')
  expect((await scanner.get('/staff')).status).toBe(307)
  expect((await bob.fill(link, '/sign-in/use-link')).location).toBe('/staff')
})

test('a link works once', async () => {
  const cat = visitor()
  await ask(cat, 'cat@council.example')
  const link = linkIn(await world.mail.next('cat@council.example'))
  const [first, second] = [visitor(), visitor()]
  const both = await Promise.all([first.fill(link, '/sign-in/use-link'), second.fill(link, '/sign-in/use-link')])
  expect(both.map(({ location }) => location).sort()).toEqual(['/sign-in/problem?reason=link-used', '/staff'])
  expect((await visitor().fill(link, '/sign-in/use-link')).location).toBe('/sign-in/problem?reason=link-used')
})

test('a link is for one address, and not to be guessed', async () => {
  const cat = visitor()
  await ask(cat, 'cat@council.example')
  const link = new URL(linkIn(await world.mail.next('cat@council.example')))
  link.searchParams.set('email', 'ann@council.example')
  expect((await cat.fill(link.href, '/sign-in/use-link')).location).toBe('/sign-in/problem?reason=link-used')
  link.searchParams.set('token', 'a'.repeat(43))
  expect((await cat.fill(link.href, '/sign-in/use-link')).location).toBe('/sign-in/problem?reason=link-used')
})

test('nobody learns whom this site knows', async () => {
  const before = world.mail.letters.length
  const [known, unknown] = [await ask(visitor(), 'dan@council.example'), await ask(visitor(), 'nobody@council.example')]
  const plain = (seen: typeof known) => ({ status: seen.status, location: seen.location, text: seen.text, headers: [...seen.headers.keys()].sort() })
  expect(plain(unknown)).toEqual(plain(known))
  await world.mail.next('dan@council.example')
  await aLettersWait()
  expect(world.mail.letters.length).toBe(before + 1)
})

test('nobody can lock somebody out by asking for their links', async () => {
  const eve = visitor()
  for (let n = 0; n < 9; n += 1) expect((await ask(eve, 'dan@council.example')).location).toBe('/sign-in/sent')
  const letters = () => world.mail.letters.filter(({ to }) => [to].flat().some((whom) => whom?.text.includes('dan@')))
  await expect.poll(() => letters().length).toBe(5)
  // No more than five letters, and every link among them works, the oldest too.
  const dan = visitor()
  expect((await dan.fill(linkIn(letters()[1]!), '/sign-in/use-link')).location).toBe('/staff')
})

test('what is no address is said beside the field, with what was typed', async () => {
  for (const email of ['', 'ann', 'ann@council', 'ann@council.example, eve@evil.example', 'a'.repeat(300)]) {
    const wrong = await ask(visitor(), email)
    expect(wrong.status).toBe(422)
    expect(wrong.$('title').text()).toBe('Error: Sign in · Golden Thread')
    expect(wrong.$('.error-summary a').attr('href')).toBe('#field-email')
    expect(wrong.$('#field-email').attr('value')).toBe(email)
    expect(wrong.$('#field-email').attr('aria-invalid')).toBe('true')
  }
})

test('a form of another site, or without this browser’s token, does nothing', async () => {
  const before = world.mail.letters.length
  const eve = visitor()
  const { $ } = await eve.get('/sign-in')
  const fields = { 'form-token': $('input[name=form-token]').attr('value') ?? '', email: 'ann@council.example' }
  const post = (headers: Record<string, string | null>, changed = {}) => eve.post('/sign-in/ask-link', { ...fields, ...changed }, headers)
  for (const headers of [
    { origin: 'https://evil.example' },
    { origin: 'null' },
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
    { 'sec-fetch-site': 'none' },
    { origin: null, 'sec-fetch-site': null },
    { 'content-type': 'text/plain' },
    { 'content-type': 'multipart/form-data; boundary=x' },
  ]) {
    const seen = await post(headers)
    expect([headers, seen.status]).toEqual([headers, 403])
    expect(seen.$('h1').text()).toBe('That form could not be taken')
  }
  const stale = await post({}, { 'form-token': 'another' })
  expect(stale.status).toBe(422)
  expect(stale.$('#field-email').attr('value')).toBe('ann@council.example')
  const stranger = visitor()
  expect((await stranger.post('/sign-in/ask-link', fields)).status).toBe(422)
  await aLettersWait()
  expect(world.mail.letters.length).toBe(before)
  expect((await post({})).status).toBe(303)
  await world.mail.next('ann@council.example')
})

test('the first link makes an administrator, once', async () => {
  const link = await firstLink(world.site)
  const boss = visitor()
  const wrong = await boss.fill(link, '/sign-in/use-administrator-link', { name: ' ', email: 'boss' })
  expect(wrong.status).toBe(422)
  expect(wrong.$('.error-summary li').length).toBe(2)
  expect(wrong.$('#field-email').attr('value')).toBe('boss')
  const came = await boss.fill(link, '/sign-in/use-administrator-link', { name: 'Una Boss', email: 'boss@council.example' })
  expect(came.location).toBe('/staff')
  expect((await boss.get('/staff')).$('.cards').text()).toContain('Administrator')
  const late = await visitor().fill(link, '/sign-in/use-administrator-link', { name: 'Eve', email: 'eve@council.example' })
  expect(late.location).toBe('/sign-in/problem?reason=link-used')
})
