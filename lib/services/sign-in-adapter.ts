import { DrizzleAdapter } from '@auth/drizzle-adapter'
import { and, eq, lt } from 'drizzle-orm'
import type { Adapter } from 'next-auth/adapters'
import { accounts, people, sessions, verificationTokens } from '@/db/site/schema'
import { spendAdministratorLink } from './administrator-link'
import { siteDatabase } from './database'
import { beginSession } from './session'
import type { SignInAttempt } from './sign-in-attempt'

/**
 * The library's way to the database, for one attempt. It reads people as its own adapter does. What it writes goes
 * through our services: of a session only a hash is kept, and the log says in the same batch that it began. It makes
 * and changes no people: whether somebody is let in has been decided before.
 */
export function signInAdapter(attempt: SignInAttempt): Adapter {
  const database = siteDatabase()
  const { getUserByAccount, getUserByEmail } = DrizzleAdapter(database, {
    usersTable: people,
    accountsTable: accounts,
    sessionsTable: sessions,
    verificationTokensTable: verificationTokens,
  })
  const refuse = (what: string) => () => Promise.reject(new Error(`Signing in never ${what}`))

  return {
    getUserByAccount: async (account) => (await getUserByAccount?.(account)) ?? null,
    getUserByEmail: async (email) => (await getUserByEmail?.(email)) ?? null,
    getUser: refuse('asks for a person by id'),
    createUser: refuse('makes people'),
    linkAccount: refuse('links accounts'),
    getSessionAndUser: async () => null,
    updateSession: async () => null,
    deleteSession: async () => undefined,
    // That the address is theirs is not written down: each link shows it anew.
    updateUser: async ({ id }) => {
      const [person] = await database.select().from(people).where(eq(people.id, id))
      if (person?.email === undefined || person.email === null) throw new Error('Signing in by a link is by an address')
      return { ...person, email: person.email }
    },
    async createSession({ sessionToken, userId, expires }) {
      const [person] = await database.select().from(people).where(eq(people.id, userId))
      if (person === undefined) throw new Error('A session is of a person')
      await beginSession(sessionToken, person, { way: attempt.way, device: attempt.device })
      return { sessionToken, userId, expires }
    },
    async createVerificationToken(token) {
      await database.batch([
        database.delete(verificationTokens).where(lt(verificationTokens.expires, new Date())),
        database.insert(verificationTokens).values({ ...token, purpose: 'mail-link' }),
      ])
      return token
    },
    async useVerificationToken({ identifier, token }) {
      const expires = attempt.way === 'administrator-link' ? await spendAdministratorLink(token) : await spendMailLink(identifier, token)
      if (expires === null) attempt.problem = 'link-used'
      else if (expires.getTime() < Date.now()) attempt.problem = 'link-late'
      return expires === null ? null : { identifier, token, expires }
    },
  }
}

/** One statement: of two that use a link at once, one has it. */
async function spendMailLink(identifier: string, token: string): Promise<Date | null> {
  const [spent] = await siteDatabase()
    .delete(verificationTokens)
    .where(and(eq(verificationTokens.identifier, identifier), eq(verificationTokens.token, token), eq(verificationTokens.purpose, 'mail-link')))
    .returning({ expires: verificationTokens.expires })
  return spent?.expires ?? null
}
