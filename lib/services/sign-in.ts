import { wayHome } from '@/lib/domain/access/way-home'
import { environment } from '@/lib/platform/environment'
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
