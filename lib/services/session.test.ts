import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { auditEntries, people, roleGrants, sessions } from '@/db/site/schema'
import type { Actor } from '@/lib/domain/access/actor'
import { prepareDatabases, siteDatabase } from './database'
import { actorOfToken, beginSession, endOwnSession, endOwnSessions, hashOfToken, newSessionToken, ownSessions } from './session'

const folder = mkdtempSync(path.join(tmpdir(), 'session-'))
process.env.DATA_DIR = folder
const hour = 3_600_000
const nine = Date.parse('2026-11-25T09:10:00Z')
const how = { way: 'mail-link' as const, device: 'Firefox on Windows' }
let person: { id: string; name: string }

beforeAll(() => prepareDatabases())
afterAll(() => {
  siteDatabase().$client.close()
  rmSync(folder, { recursive: true, force: true })
})
beforeEach(async () => {
  const [made] = await siteDatabase().insert(people).values({ name: 'Ann' }).returning()
  person = made!
})

const begun = async (now = nine) => {
  const token = newSessionToken()
  await beginSession(token, person, how, now)
  return token
}
const rowOf = async (token: string) => (await siteDatabase().select().from(sessions).where(eq(sessions.sessionToken, hashOfToken(token))))[0]
const actor = async (token: string, now = nine) => (await actorOfToken(token, now))!
const note = async (action: 'session-begun' | 'session-ended' | 'sessions-ended') =>
  (await siteDatabase().select().from(auditEntries).where(eq(auditEntries.action, action))).at(-1)

describe('a session', () => {
  it('is of its person, with the roles they have at this moment', async () => {
    const token = await begun()
    expect(await actor(token)).toMatchObject({ personId: person.id, name: 'Ann', email: null, roles: [] })
    await siteDatabase().insert(roleGrants).values({ personId: person.id, role: 'staff', unitId: null, origin: 'group' })
    expect((await actor(token)).roles).toEqual([{ role: 'staff', unitId: null }])
  })

  it('is written down with its beginning, and its token nowhere', async () => {
    const token = await begun()
    const entry = await note('session-begun')
    expect(entry).toMatchObject({ actorId: person.id, subjectId: (await rowOf(token))?.id })
    const everything = JSON.stringify([await siteDatabase().select().from(sessions), await siteDatabase().select().from(auditEntries)])
    expect(everything).not.toContain(token)
    expect(JSON.stringify(entry)).not.toContain(hashOfToken(token))
  })

  it.each([undefined, '', 'x', 'a'.repeat(10_000), "' OR 1=1 --"])('is of nobody by the token %j', async (token) => {
    expect(await actorOfToken(token, nine)).toBeNull()
  })

  it('moves its idle limit on, once an hour', async () => {
    const token = await begun()
    await actorOfToken(token, nine + hour / 2)
    expect((await rowOf(token))?.lastSeenAt).toEqual(new Date('2026-11-25T09:00:00Z'))
    await actorOfToken(token, nine + 2 * hour)
    expect(await rowOf(token)).toMatchObject({ lastSeenAt: new Date('2026-11-25T11:00:00Z'), expires: new Date('2026-11-25T14:00:00Z') })
  })

  it('ends when it is not used', async () => {
    const token = await begun()
    expect(await actorOfToken(token, nine + 3 * hour)).toBeNull()
  })

  it('ends at the latest after twelve hours, however much it is used', async () => {
    const token = await begun()
    for (let n = 1; n < 12; n += 1) expect(await actorOfToken(token, nine + n * hour)).not.toBeNull()
    expect(await actorOfToken(token, nine + 12 * hour - 1)).not.toBeNull()
    expect(await actorOfToken(token, nine + 12 * hour)).toBeNull()
  })

  it('ends with its person’s account, at the next request; none begins', async () => {
    const token = await begun()
    await siteDatabase().update(people).set({ disabledAt: new Date() }).where(eq(people.id, person.id))
    expect(await actorOfToken(token, nine)).toBeNull()
    await expect(begun()).rejects.toThrow()
  })

  it('is ended by its own person, one or all, and the log says so', async () => {
    // Only what lasts can be ended, so these begin when the clock on the wall says.
    const now = Date.now()
    const tokens = [await begun(now), await begun(now + 1), await begun(now + 2)] as const
    const me = await actor(tokens[0], now)
    const other = await actor(tokens[1], now)
    await endOwnSession(me, other.sessionId)
    expect(await actorOfToken(tokens[1], now)).toBeNull()
    expect(await note('session-ended')).toMatchObject({ subjectId: other.sessionId, after: '{"why":"asked"}' })
    await endOwnSessions(me, { keepThis: true })
    expect([await actorOfToken(tokens[0], now), await actorOfToken(tokens[2], now)]).toEqual([me, null])
    await endOwnSessions(me, { keepThis: false })
    expect(await actorOfToken(tokens[0], now)).toBeNull()
    expect(await note('sessions-ended')).toMatchObject({ subjectId: person.id, before: '{"sessions":1}' })
  })

  it('is not ended by somebody else', async () => {
    const token = await begun()
    const me = await actor(token)
    const eve: Actor = { personId: 'eve', name: 'Eve', email: null, roles: [], sessionId: 'x' }
    await endOwnSession(eve, me.sessionId)
    expect(await actorOfToken(token, nine)).not.toBeNull()
  })

  it('is listed while it lasts, the newest first', async () => {
    await begun(nine)
    await begun(nine + 60_000)
    const me = await actor(await begun(nine + 120_000))
    const list = await ownSessions(me, new Date(nine))
    expect(list).toHaveLength(3)
    expect(list[0]?.id).toBe(me.sessionId)
    expect(Object.keys(list[0]!).sort()).toEqual(['createdAt', 'device', 'expires', 'id', 'lastSeenAt', 'signedInBy'])
    expect(await ownSessions(me, new Date(nine + 13 * hour))).toEqual([])
  })
})
