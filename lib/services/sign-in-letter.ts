import { environment } from '@/lib/platform/environment'
import { type Letter, smtpMailer } from '@/lib/platform/mail'
import { wayHome } from '@/lib/domain/access/way-home'

/** Minutes for which a link works: longer than the span in which letters are counted. */
export const linkMinutes = 20

/**
 * The letter with a link. The link lands on a page that asks, since programs that look through mail open every link:
 * only that page's form signs in.
 */
export function signInLetter(origin: string, { email, token, to }: { email: string; token: string; to: string }): Letter {
  const link = `${origin}/sign-in/link?${new URLSearchParams({ token, email, to: wayHome(to) }).toString()}`
  return {
    to: email,
    subject: 'Your link to sign in to Golden Thread',
    text: [
      'Somebody, you most likely, asked to sign in to Golden Thread with this address.',
      '',
      'Open this link and press the button on its page:',
      link,
      '',
      `It works once, for ${linkMinutes} minutes. If it was not you, do nothing: without the link nobody gets in.`,
      'Nobody will ever ask you for this link. Do not send it on.',
      '',
    ].join('\n'),
  }
}

/** Sends it, where this site sends letters. */
export async function sendSignInLetter(about: { email: string; token: string; to: string }): Promise<void> {
  const { siteOrigin, signIn } = environment()
  if (signIn.mail === null) throw new Error('This site sends no letters: SMTP_HOST is not set')
  await smtpMailer(signIn.mail).send(signInLetter(siteOrigin, about))
}
