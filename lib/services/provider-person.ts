import { randomUUID } from 'node:crypto'
import { readPersonByAccount, readPersonByEmail } from '@/db/site/read-person-to-sign-in'
import { accounts, people } from '@/db/site/schema'
import type { ProviderPerson } from '@/lib/domain/access/provider-claims'
import { audited } from './audit'
import { siteDatabase } from './database'
import { bringGroupRoles } from './group-role'
import { onceMore } from './once-more'
import { isOnRoster } from './roster-person'
import { noteRefusal } from './sign-in-refusal'

/** The name under which the council's provider is known here and in its redirect address. */
export const providerId = 'oidc'

type Admission = { ok: true; person: { id: string; name: string } } | { ok: false; reason: 'not-known' | 'disabled' }

/**
 * Who somebody is whom the provider has signed in: whoever came by that account before; or else whoever has the
 * address that the provider vouches for; or else, where their groups bring a role or the address is on the roster, a
 * new person. Their groups' roles are brought into line before they come in.
 */
export function admitByProvider(told: ProviderPerson): Promise<Admission> {
  // Two browsers may sign in the same new person at once: the second finds whom the first has added.
  return onceMore(() => admit(told))
}

async function admit(told: ProviderPerson): Promise<Admission> {
  const database = siteDatabase()
  const known = await readPersonByAccount(database, providerId, told.subject)
  const person = known ?? (told.email === null ? null : await readPersonByEmail(database, told.email))
  if (person !== null && person.disabledAt !== null) {
    await noteRefusal(person, 'provider')
    return { ok: false, reason: 'disabled' }
  }
  if (person === null) {
    const brought = told.roles !== null && told.roles.length > 0
    return brought || (told.email !== null && (await isOnRoster(told.email))) ? addPerson(told) : { ok: false, reason: 'not-known' }
  }

  if (known === null) await tieAccount(person, told.subject)
  if (told.roles !== null) await bringGroupRoles(person, told.roles)
  return { ok: true, person }
}

/** From now on the account alone says who they are, whatever address it comes to have. */
async function tieAccount(person: { id: string; name: string }, subject: string): Promise<void> {
  const database = siteDatabase()
  await audited(
    { action: 'account-tied', actor: { kind: 'site' }, subject: { id: person.id, name: person.name }, before: null, after: { signedInBy: 'provider' } },
    { statements: [database.insert(accounts).values(accountOf(person.id, subject)).onConflictDoNothing()] },
  )
}

async function addPerson({ subject, name, email, roles }: ProviderPerson): Promise<Admission> {
  const database = siteDatabase()
  const person = { id: randomUUID(), name, email }
  await audited(
    { action: 'person-added', actor: { kind: 'site' }, subject: person, before: null, after: { name, email } },
    { statements: [database.insert(people).values(person), database.insert(accounts).values(accountOf(person.id, subject))] },
  )
  await bringGroupRoles(person, roles ?? [])
  return { ok: true, person }
}

function accountOf(userId: string, providerAccountId: string) {
  return { userId, type: 'oauth', provider: providerId, providerAccountId }
}
