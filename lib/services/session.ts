import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { and, eq, lt, ne } from 'drizzle-orm'
import { headers } from 'next/headers'
import { readRolesOf, readSession, readSessionsOf } from '@/db/site/read-session'
import { sessions } from '@/db/site/schema'
import type { Actor } from '@/lib/domain/access/actor'
import { isLive, sessionTimes } from '@/lib/domain/access/session-life'
import type { SignInWay } from '@/lib/domain/access/sign-in-way'
import { byPerson } from '@/lib/domain/audit/actor'
import { environment } from '@/lib/platform/environment'
import { audited } from './audit'
import { siteDatabase } from './database'
import { cookieIn, cookieName } from './session-cookie'

/** A person as a session is begun for them. */
type Person = { id: string; name: string }

/** The SHA-256 under which a session is kept: rows let nobody in. */
export function hashOfToken(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}

/** A new token: 256 bits by chance. */
export function newSessionToken(): string {
  return randomBytes(32).toString('base64url')
}

/**
 * Whoever is signed in, or null. Read afresh for each request: a session that was ended, a person disabled or a role
 * taken counts from the next one on.
 */
export async function currentActor(): Promise<Actor | null> {
  return actorOfToken(cookieIn((await headers()).get('cookie'), cookieName('session')))
}

/** Whose session a token is of, or null where it has ended. Using a session moves its idle limit on. */
export async function actorOfToken(token: string | undefined, now = Date.now()): Promise<Actor | null> {
  // No token of ours is longer; whatever else was sent need not be looked up.
  if (token === undefined || token.length === 0 || token.length > 128) return null
  const tokenHash = hashOfToken(token)
  const found = await readSession(siteDatabase(), tokenHash)
  if (found === null || found.person.disabledAt !== null) return null
  const { session, person, roles } = found
  const absoluteExpires = session.absoluteExpires.getTime()
  if (!isLive({ expires: session.expires.getTime(), absoluteExpires }, now)) return null

  const times = sessionTimes(now, sessionLife(), absoluteExpires)
  if (times.lastSeenAt > session.lastSeenAt.getTime()) {
    await siteDatabase()
      .update(sessions)
      .set({ lastSeenAt: new Date(times.lastSeenAt), expires: new Date(times.expires) })
      .where(eq(sessions.sessionToken, tokenHash))
  }
  return { personId: person.id, name: person.name, email: person.email, roles, sessionId: session.id }
}

/** Begins a session under a token; the log says so in the same batch. Throws for a disabled person: the database does. */
export async function beginSession(token: string, person: Person, how: { way: SignInWay; device: string }, now = Date.now()): Promise<void> {
  const database = siteDatabase()
  const times = sessionTimes(now, sessionLife())
  const id = randomUUID()
  const roles = await readRolesOf(database, person.id)
  await audited(
    {
      action: 'session-begun',
      actor: { kind: 'person', id: person.id, name: person.name, roles: [...new Set(roles.map(({ role }) => role))] },
      subject: { id, name: person.name },
      before: null,
      after: { device: how.device, signedInBy: how.way },
    },
    {
      statements: [
        database.delete(sessions).where(lt(sessions.expires, new Date(now))),
        database.insert(sessions).values({
          sessionToken: hashOfToken(token),
          id,
          userId: person.id,
          expires: new Date(times.expires),
          absoluteExpires: new Date(times.absoluteExpires),
          createdAt: new Date(now),
          lastSeenAt: new Date(times.lastSeenAt),
          device: how.device,
          signedInBy: how.way,
        }),
      ],
    },
  )
}

export type OwnSession = Awaited<ReturnType<typeof readSessionsOf>>[number]

/** The actor's own sessions, the newest first. */
export function ownSessions(actor: Actor, now = new Date()): Promise<OwnSession[]> {
  return readSessionsOf(siteDatabase(), actor.personId, now)
}

/** Ends one of the actor's own sessions. Nothing happens where it is not theirs, or has ended. */
export async function endOwnSession(actor: Actor, sessionId: string, why: 'asked' | 'new-sign-in' = 'asked'): Promise<void> {
  const own = (await ownSessions(actor)).find(({ id }) => id === sessionId)
  if (own === undefined) return
  const database = siteDatabase()
  await audited(
    { action: 'session-ended', actor: byActor(actor), subject: { id: own.id, name: actor.name }, before: { device: own.device }, after: { why } },
    { statements: [database.delete(sessions).where(and(eq(sessions.id, own.id), eq(sessions.userId, actor.personId)))] },
  )
}

/** Ends every session of the actor, or all but the one they are using. */
export async function endOwnSessions(actor: Actor, { keepThis }: { keepThis: boolean }): Promise<void> {
  const ending = (await ownSessions(actor)).filter(({ id }) => !keepThis || id !== actor.sessionId)
  if (ending.length === 0) return
  const database = siteDatabase()
  const theirs = eq(sessions.userId, actor.personId)
  await audited(
    {
      action: 'sessions-ended',
      actor: byActor(actor),
      subject: { id: actor.personId, name: actor.name },
      before: { sessions: ending.length },
      after: { why: 'asked' },
    },
    { statements: [database.delete(sessions).where(keepThis ? and(theirs, ne(sessions.id, actor.sessionId)) : theirs)] },
  )
}

function byActor(actor: Actor) {
  return byPerson(actor, [...new Set(actor.roles.map(({ role }) => role))])
}

function sessionLife() {
  const { sessionIdleHours, sessionHours } = environment().signIn
  return { idleHours: sessionIdleHours, absoluteHours: sessionHours }
}
