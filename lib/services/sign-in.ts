import { wayHome } from '@/lib/domain/access/way-home'
import { environment } from '@/lib/platform/environment'
import { formState } from './form-state'
import { formToken } from './form-token'

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

/** The page that a link by e-mail, or an administrator link, lands on: it does nothing with the link but show a form. */
export async function linkPage({ token = '', email = '', to }: { token?: string | undefined; email?: string | undefined; to?: string | undefined }) {
  return { link: token.slice(0, 200), email: email.slice(0, 254), to: wayHome(to), token: await formToken() }
}

/** The page from which a browser goes on to the provider. Its address was kept here, never taken from a request. */
export async function leavingPage({ form }: { form?: string | undefined }) {
  return { name: environment().signIn.provider?.name ?? 'the sign-in service', address: formState(form).values.address ?? null }
}
