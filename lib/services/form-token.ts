import { createHmac, timingSafeEqual } from 'node:crypto'
import { headers } from 'next/headers'
import { derivedKey } from '@/lib/platform/secrets'
import { cookieIn, cookieName } from './session-cookie'

/**
 * What a form's token is bound to: the session's cookie, or before signing in the cookie that proxy.ts gives. It
 * changes with each sign-in, so a token from before is none after.
 */
function bindingOf(cookieHeader: string | null): string | undefined {
  const session = cookieIn(cookieHeader, cookieName('session'))
  if (session !== undefined && session !== '') return `session:${session}`
  const form = cookieIn(cookieHeader, cookieName('form'))
  return form === undefined || form === '' ? undefined : `form:${form}`
}

function tokenOf(binding: string): string {
  return createHmac('sha256', derivedKey('form')).update(binding).digest('base64url')
}

/** The token that each form of a page carries, which another site cannot know. Empty where cookies are refused. */
export async function formToken(): Promise<string> {
  const binding = bindingOf((await headers()).get('cookie'))
  return binding === undefined ? '' : tokenOf(binding)
}

/** Whether a form carries the token of the browser that sends it. */
export function isFormToken(given: string | undefined, cookieHeader: string | null): boolean {
  const binding = bindingOf(cookieHeader)
  if (binding === undefined || given === undefined) return false
  const [a, b] = [Buffer.from(given), Buffer.from(tokenOf(binding))]
  return a.length === b.length && timingSafeEqual(a, b)
}
