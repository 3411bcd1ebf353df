import type { SignInWay } from '@/lib/domain/access/sign-in-way'
import { audited } from './audit'

/** Writes down that a disabled person has shown who they are, and was not let in. */
export async function noteRefusal(person: { id: string; name: string }, signedInBy: SignInWay): Promise<void> {
  await audited(
    { action: 'sign-in-refused', actor: { kind: 'site' }, subject: { id: person.id, name: person.name }, before: null, after: { refusal: 'disabled', signedInBy } },
    { statements: [] },
  )
}
