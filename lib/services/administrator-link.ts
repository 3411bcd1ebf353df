import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { and, eq } from 'drizzle-orm'
import { hasAdministrator, readGrantsToSignIn, readPersonByEmail } from '@/db/site/read-person-to-sign-in'
import { people, roleGrants, verificationTokens } from '@/db/site/schema'
import type { AuditActor } from '@/lib/domain/audit/actor'
import type { AuditNote } from '@/lib/domain/audit/note'
import { environment } from '@/lib/platform/environment'
import { secret } from '@/lib/platform/secrets'
import { audited } from './audit'
import { siteDatabase } from './database'

/** A day: whoever starts a site is not always whoever becomes its administrator. */
const life = 24 * 3_600_000

/** Whom such a link is for: whoever has it. */
const identifier = 'administrator'

/** The hash under which a link's token is kept, as the library that signs people in makes it. */
export function hashOfLink(token: string): string {
  return createHash('sha256').update(`${token}${secret('sign-in')}`).digest('hex')
}

/** The link by which the first person comes in; null where somebody is administrator already. */
export async function firstAdministratorLink(): Promise<string | null> {
  return (await hasAdministrator(siteDatabase())) ? null : makeAdministratorLink({ kind: 'site' })
}

/** Makes a link that makes whoever opens it an administrator, once. Links made before stop working. */
export async function makeAdministratorLink(actor: AuditActor, now = Date.now()): Promise<string> {
  const database = siteDatabase()
  const token = randomBytes(32).toString('base64url')
  await audited(
    { action: 'administrator-link-made', actor, subject: { id: randomUUID(), name: 'One-time administrator link' }, before: null, after: null },
    {
      statements: [
        database.delete(verificationTokens).where(eq(verificationTokens.purpose, 'administrator-link')),
        database.insert(verificationTokens).values({ identifier, token: hashOfLink(token), expires: new Date(now + life), purpose: 'administrator-link' }),
      ],
    },
  )
  return `${environment().siteOrigin}/sign-in/administrator?token=${token}`
}

/** Whether such a link would work now. Nothing is done with it. */
export async function administratorLinkWorks(token: string, now = Date.now()): Promise<boolean> {
  const [found] = await siteDatabase()
    .select({ expires: verificationTokens.expires })
    .from(verificationTokens)
    .where(and(eq(verificationTokens.token, hashOfLink(token)), eq(verificationTokens.purpose, 'administrator-link')))
  return found !== undefined && now <= found.expires.getTime()
}

/** Spends such a link; answers until when it worked, or null where there was none. One statement: of two, one has it. */
export async function spendAdministratorLink(tokenHash: string): Promise<Date | null> {
  const [spent] = await siteDatabase()
    .delete(verificationTokens)
    .where(and(eq(verificationTokens.token, tokenHash), eq(verificationTokens.purpose, 'administrator-link')))
    .returning({ expires: verificationTokens.expires })
  return spent?.expires ?? null
}

/** Makes whoever has used such a link an administrator: a new person, or the one with that address, enabled again. */
export async function becomeAdministrator({ name, email }: { name: string; email: string }): Promise<void> {
  const database = siteDatabase()
  const known = await readPersonByEmail(database, email)
  const person = known ?? { id: randomUUID(), name, email }
  const isOne = known !== null && (await readGrantsToSignIn(database, known.id)).some(({ role }) => role === 'administrator')
  const by = { kind: 'site' } as const
  const grant = { role: 'administrator', unit: null, unitId: null, origin: 'link' } as const
  const notes: AuditNote[] = [
    ...(known === null ? [{ action: 'person-added' as const, actor: by, subject: person, before: null, after: { name, email } }] : []),
    ...(known !== null && known.disabledAt !== null
      ? [{ action: 'person-enabled' as const, actor: by, subject: known, before: { disabled: true }, after: { disabled: false } }]
      : []),
    ...(isOne ? [] : [{ action: 'role-given' as const, actor: by, subject: person, before: null, after: grant }]),
  ]
  await audited(
    [
      { action: 'administrator-link-used', actor: by, subject: { id: person.id, name: person.name }, before: null, after: { name: person.name, email } },
      ...notes,
    ],
    {
      statements: [
        ...(known === null ? [database.insert(people).values(person)] : []),
        ...(known !== null && known.disabledAt !== null ? [database.update(people).set({ disabledAt: null }).where(eq(people.id, known.id))] : []),
        ...(isOne ? [] : [database.insert(roleGrants).values({ personId: person.id, role: 'administrator', unitId: null, origin: 'link' })]),
      ],
    },
  )
}
