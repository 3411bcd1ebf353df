import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { auditEntries, people, roleGrants, sessions, verificationTokens } from '@/db/site/schema'
import { firstAdministratorLink, hashOfLink, makeAdministratorLink } from './administrator-link'
import { prepareDatabases, siteDatabase } from './database'
import { bringGroupRoles } from './group-role'
import { admitByProvider } from './provider-person'
import { signInByAdministratorLink, signInByLink } from './sign-in-steps'

// Under TLS, and by the library itself: what a browser would be sent.
const folder = mkdtempSync(path.join(tmpdir(), 'sign-in-'))
Object.assign(process.env, { DATA_DIR: folder, SITE_ORIGIN: 'https://thread.example' })

beforeAll(() => prepareDatabases())
afterAll(() => {
  siteDatabase().$client.close()
  rmSync(folder, { recursive: true, force: true })
})

let count = 0
let ann: { id: string; name: string; email: string }
beforeEach(async () => {
  count += 1
  ann = { id: `ann-${count}`, name: 'Ann', email: `ann${count}@council.example` }
  await siteDatabase().insert(people).values(ann)
})

const request = () => new Request('https://thread.example/sign-in/use-link', { headers: { 'user-agent': 'Mozilla/5.0 (Windows NT 10.0) Firefox/140.0' } })
const disable = (id: string) => siteDatabase().update(people).set({ disabledAt: new Date() }).where(eq(people.id, id))
const actions = async () => (await siteDatabase().select().from(auditEntries)).map(({ action }) => action)
const rolesOf = async (id: string) => (await siteDatabase().select().from(roleGrants).where(eq(roleGrants.personId, id))).map(({ role }) => role).sort()
const letter = async (expires = Date.now() + 60_000) => {
  const token = `token-${count}`
  await siteDatabase().insert(verificationTokens).values({ identifier: ann.email, token: hashOfLink(token), expires: new Date(expires) })
  return { token, email: ann.email, to: '/staff' }
}

describe('a link by e-mail', () => {
  it('begins a session, whose cookie only this host over TLS can set or read', async () => {
    const came = await signInByLink(request(), await letter())
    expect(came).toMatchObject({ ok: true, to: '/staff' })
    const cookies = came.ok ? came.headers.map(([, value]) => value) : []
    expect(cookies[0]).toMatch(/^__Host-golden-thread-session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Secure$/)
    expect(cookies.slice(1).every((line) => /^__Host-golden-thread-\w+=; .*Secure; Max-Age=0$/.test(line))).toBe(true)
    const [session] = await siteDatabase().select().from(sessions).where(eq(sessions.userId, ann.id))
    expect(session).toMatchObject({ device: 'Firefox on Windows', signedInBy: 'mail-link' })
  })

  it.each([
    ['has run out', 'link-late', () => letter(Date.now() - 1)],
    ['was never made', 'link-used', async () => ({ ...(await letter()), token: 'guess' })],
    ['is of another address', 'link-used', async () => ({ ...(await letter()), email: 'bob@council.example' })],
    ['is empty', 'failed', async () => ({ ...(await letter()), token: '' })],
  ])('that %s lets nobody in', async (_, problem, link) => {
    expect(await signInByLink(request(), await link())).toEqual({ ok: false, problem })
    expect(await siteDatabase().select().from(sessions).where(eq(sessions.userId, ann.id))).toEqual([])
  })

  it('lets nobody in who was disabled after it was sent, and the log says so', async () => {
    const link = await letter()
    await disable(ann.id)
    expect(await signInByLink(request(), link)).toEqual({ ok: false, problem: 'disabled' })
    expect(await actions()).toContain('sign-in-refused')
  })

  it('is no administrator link, nor the other way about', async () => {
    const link = await letter()
    expect(await signInByAdministratorLink(request(), { token: link.token, name: 'Eve', email: 'eve@council.example' })).toEqual({ ok: false, problem: 'link-used' })
    const token = new URL(await makeAdministratorLink({ kind: 'site' })).searchParams.get('token') ?? ''
    expect(await signInByLink(request(), { token, email: 'administrator', to: '/staff' })).toEqual({ ok: false, problem: 'link-used' })
  })
})

describe('an administrator link', () => {
  const use = async (email: string) => {
    const token = new URL(await makeAdministratorLink({ kind: 'owner' })).searchParams.get('token') ?? ''
    return signInByAdministratorLink(request(), { token, name: 'Una', email })
  }

  it('works in the place of those made before it', async () => {
    const old = new URL(await makeAdministratorLink({ kind: 'site' })).searchParams.get('token') ?? ''
    await makeAdministratorLink({ kind: 'site' })
    expect(await signInByAdministratorLink(request(), { token: old, name: 'Una', email: 'una@council.example' })).toMatchObject({ ok: false })
  })

  it('makes somebody an administrator who was there, enabled again, under their own name', async () => {
    await disable(ann.id)
    expect(await use(ann.email)).toMatchObject({ ok: true })
    const [person] = await siteDatabase().select().from(people).where(eq(people.id, ann.id))
    expect(person).toMatchObject({ name: 'Ann', disabledAt: null })
    expect(await rolesOf(ann.id)).toEqual(['administrator'])
    expect(await use(ann.email)).toMatchObject({ ok: true })
  })

  it('is not printed where there is an administrator', async () => {
    await use(`una${count}@council.example`)
    expect(await firstAdministratorLink()).toBeNull()
  })
})

describe('the council’s provider', () => {
  const told = (changed = {}) => ({ subject: `s-${count}`, name: 'Ann Lee', email: ann.email, roles: ['staff' as const], ...changed })

  it('finds who has the address it vouches for, and from then on by account', async () => {
    expect(await admitByProvider(told())).toMatchObject({ ok: true, person: { id: ann.id } })
    expect(await admitByProvider(told({ email: null }))).toMatchObject({ ok: true, person: { id: ann.id } })
    expect(await admitByProvider(told({ subject: 'other', email: null, roles: [] }))).toEqual({ ok: false, reason: 'not-known' })
    expect(await actions()).toContain('account-tied')
  })

  it('lets a disabled person in by neither, and changes nothing of them', async () => {
    await admitByProvider(told())
    await disable(ann.id)
    expect(await admitByProvider(told({ roles: ['od-lead'] }))).toEqual({ ok: false, reason: 'disabled' })
    expect(await admitByProvider(told({ subject: `t-${count}` }))).toEqual({ ok: false, reason: 'disabled' })
    expect(await rolesOf(ann.id)).toEqual(['staff'])
  })

  it('takes back what its groups gave, and nothing that an administrator did', async () => {
    await siteDatabase().insert(roleGrants).values({ personId: ann.id, role: 'editor', unitId: null, origin: 'link' })
    await bringGroupRoles(ann, ['staff', 'editor'])
    expect(await rolesOf(ann.id)).toEqual(['editor', 'staff'])
    await bringGroupRoles(ann, [])
    expect(await rolesOf(ann.id)).toEqual(['editor'])
  })

  it('never takes the last administrator away', async () => {
    const others = await siteDatabase().select().from(roleGrants).where(eq(roleGrants.role, 'administrator'))
    await bringGroupRoles(ann, ['administrator', 'staff'])
    for (const { id } of others) await siteDatabase().delete(roleGrants).where(eq(roleGrants.id, id))
    await bringGroupRoles(ann, [])
    expect(await rolesOf(ann.id)).toEqual(['administrator'])
    const bob = { id: `bob-${count}`, name: 'Bob' }
    await siteDatabase().insert(people).values(bob)
    await bringGroupRoles(bob, ['administrator'])
    await bringGroupRoles(ann, [])
    expect(await rolesOf(ann.id)).toEqual([])
  })

  it('keeps one of two administrators whom their groups drop at one moment, and lets both in', async () => {
    const bob = { id: `bob-${count}`, name: 'Bob' }
    await siteDatabase().insert(people).values(bob)
    for (const one of [ann, bob]) await bringGroupRoles(one, ['administrator'])
    for (const { id, personId } of await siteDatabase().select().from(roleGrants).where(eq(roleGrants.role, 'administrator'))) {
      if (personId !== ann.id && personId !== bob.id) await siteDatabase().delete(roleGrants).where(eq(roleGrants.id, id))
    }
    await Promise.all([ann, bob].map((one) => bringGroupRoles(one, ['staff'])))
    expect([...(await rolesOf(ann.id)), ...(await rolesOf(bob.id))].sort()).toEqual(['administrator', 'staff', 'staff'])
  })

  it('makes one person of somebody new who comes by two browsers at once', async () => {
    const eve = told({ subject: `eve-${count}`, email: `eve${count}@council.example` })
    const [one, other] = await Promise.all([admitByProvider(eve), admitByProvider(eve)])
    expect(one).toMatchObject({ ok: true })
    expect(one.ok && other.ok ? one.person.id === other.person.id : null).toBe(true)
  })
})
