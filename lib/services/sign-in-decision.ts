import { readPersonByEmail } from '@/db/site/read-person-to-sign-in'
import { environment } from '@/lib/platform/environment'
import { becomeAdministrator } from './administrator-link'
import { siteDatabase } from './database'
import { onceMore } from './once-more'
import { admitByProvider, providerId } from './provider-person'
import { addPersonOfRoster, isOnRoster } from './roster-person'
import type { SignInAttempt } from './sign-in-attempt'
import { isAccountTooOften } from './sign-in-limit'
import { personOfClaims } from './sign-in-provider'
import { noteRefusal } from './sign-in-refusal'

/** What the library asks before it lets somebody in, or sends them a letter. */
type Question = { provider: string | undefined; email: string | undefined; claims: unknown; isForLetter: boolean }

/** Whether to go on. Why not is written into the attempt; of a letter nobody is told. */
export async function maySignIn(attempt: SignInAttempt, { provider, email, claims, isForLetter }: Question): Promise<boolean> {
  if (provider === providerId) return byProvider(attempt, claims)
  if (email === undefined) return false
  if (attempt.way === 'administrator-link') {
    if (attempt.typed !== null) await becomeAdministrator(attempt.typed)
    return attempt.typed !== null
  }
  const person = await readPersonByEmail(siteDatabase(), email)
  if (person === null && (await isOnRoster(email))) {
    // Only whoever has used a link from the letter has shown that they are whom the roster means.
    if (isForLetter) return !(await isAccountTooOften(email))
    await onceMore(async () => (await readPersonByEmail(siteDatabase(), email)) ?? (await addPersonOfRoster(email)))
    return true
  }
  if (person === null || person.disabledAt !== null) {
    // Whoever has only asked for a letter has shown nothing of who they are: a log must not be theirs to fill.
    if (person !== null && !isForLetter) await noteRefusal(person, attempt.way)
    attempt.problem = person === null ? 'not-known' : 'disabled'
    return false
  }
  return !isForLetter || !(await isAccountTooOften(email))
}

async function byProvider(attempt: SignInAttempt, claims: unknown): Promise<boolean> {
  const settings = environment().signIn.provider
  const told = settings === null ? null : personOfClaims(claims, settings)
  if (told === null) {
    attempt.problem = 'provider-failed'
    return false
  }
  const admission = await admitByProvider(told)
  if (!admission.ok) attempt.problem = admission.reason
  return admission.ok
}
