import { people, roleGrants, sessions } from '@/db/site/schema'
import { temporarySite, type TestSite } from '@/db/testing'
import type { Actor } from '@/lib/domain/access/actor'
import type { Role } from '@/lib/domain/access/role'
import { auditTrailOf, type AuditTrail } from './audit-trail'

export type TestHouse = TestSite & {
  trail: AuditTrail
  /** Adds an enabled person with roles of the whole organisation, and somebody who acts as them. */
  join(id: string, ...roles: Role[]): Promise<Actor>
  /** Begins a session for a person; answers its handle. */
  signIn(id: string, letter: string): Promise<string>
  count(what: string): Promise<number>
}

const now = new Date('2021-05-01T10:00:00Z')

/** A site with an audit log and nobody in it: for tests. */
export async function testHouse(): Promise<TestHouse> {
  const site = await temporarySite()
  const { database } = site
  return {
    ...site,
    trail: auditTrailOf(database, 'a key', site.folder, () => now),
    async join(id, ...roles) {
      await database.insert(people).values({ id, name: id.toUpperCase(), email: `${id}@council.example` })
      for (const role of roles) await database.insert(roleGrants).values({ personId: id, role, origin: 'link' })
      return { personId: id, name: id.toUpperCase(), email: null, roles: roles.map((role) => ({ role, unitId: null })), sessionId: `${id}-own` }
    },
    async signIn(id, letter) {
      const later = new Date(now.getTime() + 3_600_000)
      await database.insert(sessions).values({
        sessionToken: letter.repeat(64), id: `${id}-${letter}`, userId: id, expires: later, absoluteExpires: later,
        lastSeenAt: new Date(0), device: 'Firefox', signedInBy: 'mail-link',
      })
      return `${id}-${letter}`
    },
    count: async (what) => Number((await database.$client.execute(`SELECT count(*) FROM ${what}`)).rows[0]?.[0]),
  }
}
