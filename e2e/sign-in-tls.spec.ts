import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from '@playwright/test'
import { firstLink } from './support/signed-in-site'
import { type RunningSite, startSite } from './support/site'
import { Visitor } from './support/visitor'

// As behind a web server that speaks TLS: the site's origin is https, what reaches the front is not.
const siteOrigin = 'https://thread.example'
let dataDir: string
let site: RunningSite
test.beforeAll(async () => {
  dataDir = await mkdtemp(path.join(tmpdir(), 'golden-thread-tls-'))
  site = await startSite(dataDir, { env: { SITE_ORIGIN: siteOrigin, PROXY_HOPS: '1' } })
})
test.afterAll(async () => {
  await site.stop()
  await rm(dataDir, { recursive: true, force: true })
})

test('every cookie is of this host alone and goes over TLS only', async () => {
  const link = new URL(await firstLink(site))
  expect(link.origin).toBe(siteOrigin)
  const una = new Visitor(site.origin)
  const page = await una.get(link.pathname + link.search, { 'x-forwarded-proto': 'http', 'x-forwarded-host': 'evil.example' })
  const fields = { 'form-token': page.$('input[name=form-token]').attr('value') ?? '', token: link.searchParams.get('token') ?? '', name: 'Una', email: 'una@council.example' }
  expect((await una.post('/sign-in/use-administrator-link', fields)).status).toBe(403)
  const came = await una.post('/sign-in/use-administrator-link', fields, { origin: siteOrigin })
  expect([came.status, came.location]).toEqual([303, '/staff'])
  const cookies = [...page.headers.getSetCookie(), ...came.headers.getSetCookie()]
  expect(cookies.filter((line) => line.startsWith('__Host-golden-thread-session='))).toHaveLength(1)
  for (const line of cookies) expect(line).toMatch(/^__Host-golden-thread-\w+=[^;]*; Path=\/; HttpOnly; SameSite=Lax; Secure(; Max-Age=0)?$/)
  const home = await una.get('/staff')
  expect(home.$('h1').text()).toBe('Hello, Una')
  expect(home.headers.get('strict-transport-security')).toContain('max-age=')
  // A cookie of the plain name is no session here.
  const plain = new Visitor(site.origin)
  const session = una.cookies.get(new URL(site.origin).host)?.get('__Host-golden-thread-session') ?? ''
  plain.cookies.set(new URL(site.origin).host, new Map([['golden-thread-session', session]]))
  expect((await plain.get('/staff')).status).toBe(307)
})
