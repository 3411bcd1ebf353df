import { cookieName, setCookie } from './session-cookie'

/**
 * The answer after signing out: the cookie goes, and so does every copy of a page that the browser kept, so that
 * nothing is behind its back button. Never 'storage': that would take the credentials for surveys with it.
 */
export function signedOut(): { ok: true; to: string; headers: [string, string][] } {
  const gone = { name: cookieName('session'), value: '', maxAge: 0 }
  return {
    ok: true,
    to: '/sign-in?why=signed-out',
    headers: [
      ['Set-Cookie', setCookie(gone)],
      ['Clear-Site-Data', '"cache"'],
    ],
  }
}
