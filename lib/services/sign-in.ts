import { isSignInProblem, type SignInProblem } from '@/lib/domain/access/sign-in-problem'
import { wayHome } from '@/lib/domain/access/way-home'
import { environment } from '@/lib/platform/environment'
import { administratorLinkWorks } from './administrator-link'
import { formState } from './form-state'
import { formToken } from './form-token'
import { currentActor } from './session'

const whys = ['ended', 'signed-out'] as const

/** What the sign-in page is made of. */
export async function signInPage({ to, why }: { to?: string | undefined; why?: string | undefined }) {
  const { provider, mail } = environment().signIn
  return {
    provider: provider?.name ?? null,
    mail: mail !== null,
    to: wayHome(to),
    why: whys.find((one) => one === why) ?? null,
    token: await formToken(),
  }
}

/** The page that a link by e-mail lands on: it does nothing with the link but show a form. */
export async function linkPage({ token = '', email = '', to }: { token?: string | undefined; email?: string | undefined; to?: string | undefined }) {
  return { link: token.slice(0, 200), email: email.slice(0, 254), to: wayHome(to), token: await formToken() }
}

/** Whether an administrator link works, said at once: it tells nobody anything, since 256 bits are not guessed. */
export async function administratorLinkState({ token = '' }: { token?: string | undefined }): Promise<'works' | 'does-not-work' | 'incomplete'> {
  if (token === '') return 'incomplete'
  return (await administratorLinkWorks(token.slice(0, 200))) ? 'works' : 'does-not-work'
}

/** The page that an administrator link lands on. */
export async function administratorLinkPage({ token = '' }: { token?: string | undefined }) {
  const actor = await currentActor()
  const isOne = actor !== null && actor.roles.some(({ role }) => role === 'administrator')
  return {
    link: token.slice(0, 200),
    token: await formToken(),
    state: await administratorLinkState({ token }),
    already: isOne ? actor.name : null,
  }
}

/** Why somebody did not get in, from the address of the page that tells it; something else in it counts as our fault. */
export function problemOf({ reason }: { reason?: string | undefined }): SignInProblem {
  return isSignInProblem(reason) ? reason : 'failed'
}

/** The page from which a browser goes on to the provider. Its address was kept here, never taken from a request. */
export async function leavingPage({ form }: { form?: string | undefined }) {
  return { name: environment().signIn.provider?.name ?? 'the sign-in service', address: formState(form).values.address ?? null }
}
