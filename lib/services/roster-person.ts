import { randomUUID } from 'node:crypto'
import { readMemberByEmail } from '@/db/site/read-roster'
import { people } from '@/db/site/schema'
import { audited } from './audit'
import { siteDatabase } from './database'

/** Whether an address is one of the roster's: whoever has it may sign in, and is a member of staff while it is there. */
export async function isOnRoster(email: string): Promise<boolean> {
  return (await readMemberByEmail(siteDatabase(), email)) !== null
}

/** Makes a person of somebody of the roster who has shown that the address is theirs. The roster has no name to give them. */
export async function addPersonOfRoster(email: string): Promise<{ id: string; name: string }> {
  const person = { id: randomUUID(), name: email, email }
  await audited(
    { action: 'person-added', actor: { kind: 'site' }, subject: person, before: null, after: { name: email, email } },
    { statements: [siteDatabase().insert(people).values(person)] },
  )
  return person
}
