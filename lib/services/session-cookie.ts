import { environment } from '@/lib/platform/environment'

/** A cookie as it is set. Without an age it goes when the browser is closed. */
export type CookieToSet = { name: string; value: string; maxAge?: number }

/** Only a site under TLS may use the prefix by which no neighbour's host can set a cookie for it. */
function isSecure(): boolean {
  return environment().siteOrigin.startsWith('https://')
}

/** A cookie of ours by its word: `session`, `form`, or one of the library's. */
export function cookieName(word: string): string {
  return `${isSecure() ? '__Host-' : ''}golden-thread-${word}`
}

/** The options that every cookie of ours has. Lax, so that a link in a letter finds its reader signed in. */
export function cookieOptions() {
  return { httpOnly: true, sameSite: 'lax' as const, path: '/', secure: isSecure() }
}

/** A Set-Cookie header. */
export function setCookie({ name, value, maxAge }: CookieToSet): string {
  const age = maxAge === undefined ? '' : `; Max-Age=${maxAge}`
  return `${name}=${value}; Path=/; HttpOnly; SameSite=Lax${isSecure() ? '; Secure' : ''}${age}`
}

/**
 * The value of a cookie in a Cookie header. Several of one name are nobody's: a page of a neighbour's host, or of
 * another port, has put one of them there. Only what HTTP takes for a blank is one: a browser lets a name through that
 * begins with another, and without it would be of the guarded prefix.
 */
export function cookieIn(header: string | null, name: string): string | undefined {
  const found = (header ?? '').split(';').map((part) => part.replace(/^[ \t]+|[ \t]+$/g, '')).filter((part) => part.startsWith(`${name}=`))
  return found.length === 1 ? found[0]?.slice(name.length + 1) : undefined
}
