import { randomBytes } from 'node:crypto'
import { cookieIn, cookieName, setCookie } from './session-cookie'

/** A cookie for the forms of somebody not signed in, as the request will carry it and as it is set; null where one is there. */
export function formCookieFor(cookieHeader: string | null): { pair: string; setCookie: string } | null {
  const name = cookieName('form')
  if (/^[\w-]{43}$/.test(cookieIn(cookieHeader, name) ?? '')) return null
  const value = randomBytes(32).toString('base64url')
  return { pair: `${name}=${value}`, setCookie: setCookie({ name, value }) }
}
