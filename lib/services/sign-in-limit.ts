import { createHmac } from 'node:crypto'
import { lte, sql } from 'drizzle-orm'
import { signInLimits } from '@/db/site/schema'
import { environment } from '@/lib/platform/environment'
import { derivedKey } from '@/lib/platform/secrets'
import { siteDatabase } from './database'

/** A quarter of an hour: shorter than a link lives, so that whoever's letters have run out has one that still works. */
const span = 15 * 60_000

/** Letters to one account in that time. */
const lettersPerAccount = 5

/**
 * Counts an attempt from a network address, and says whether that was one too many. All attempts count alike: were it
 * only those with an unknown account, the count would tell which accounts are known.
 */
export function isAddressTooOften(client: string, now = Date.now()): Promise<boolean> {
  return isOver('address', client, environment().signIn.attemptsPerAddress, now)
}

/** Counts an answer of the provider, apart from the beginning that it is the end of: for each we ask the provider. */
export function isAnswerTooOften(client: string, now = Date.now()): Promise<boolean> {
  return isOver('address', `answer:${client}`, environment().signIn.attemptsPerAddress, now)
}

/** Counts a letter to an account, and says whether it is one too many. The links sent before go on working. */
export function isAccountTooOften(email: string, now = Date.now()): Promise<boolean> {
  return isOver('account', email, lettersPerAccount, now)
}

/** One statement, so that of two attempts at once both count. No address is kept, only a keyed hash. */
async function isOver(kind: 'account' | 'address', who: string, limit: number, now: number): Promise<boolean> {
  const database = siteDatabase()
  const key = createHmac('sha256', derivedKey('limit')).update(`${kind}:${who}`).digest('hex')
  const moment = new Date(now)
  const fresh = sql`${signInLimits.windowEnds} <= ${now}`
  await database.delete(signInLimits).where(lte(signInLimits.windowEnds, moment))
  const [row] = await database
    .insert(signInLimits)
    .values({ key, kind, attempts: 1, windowEnds: new Date(now + span) })
    .onConflictDoUpdate({
      target: signInLimits.key,
      set: {
        attempts: sql`CASE WHEN ${fresh} THEN 1 ELSE ${signInLimits.attempts} + 1 END`,
        windowEnds: sql`CASE WHEN ${fresh} THEN ${now + span} ELSE ${signInLimits.windowEnds} END`,
      },
    })
    .returning({ attempts: signInLimits.attempts })
  return (row?.attempts ?? 1) > limit
}
