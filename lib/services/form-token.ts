import { createHmac, timingSafeEqual } from 'node:crypto'
import { cookies } from 'next/headers'
import { derivedKey } from '@/lib/platform/secrets'
import { cookieIn, cookieName } from './session-cookie'

/**
 * What a form's token is bound to: the session's cookie, or before signing in the cookie that proxy.ts gives. It
 * changes with each sign-in, so a token from before is none after.
 */
function bindingOf(read: (name: string) => string | undefined): string | undefined {
  const session = read(cookieName('session'))
  if (session !== undefined && session !== '') return `session:${session}`
  const form = read(cookieName('form'))
  return form === undefined || form === '' ? undefined : `form:${form}`
}

function tokenOf(binding: string): string {
  return createHmac('sha256', derivedKey('form')).update(binding).digest('base64url')
}

/** The token that each form of a page carries, which another site cannot know. Empty where cookies are refused. */
export async function formToken(): Promise<string> {
  const jar = await cookies()
  const binding = bindingOf((name) => jar.get(name)?.value)
  return binding === undefined ? '' : tokenOf(binding)
}

/** Whether a form carries the token of the browser that sends it. */
export function isFormToken(given: string | undefined, cookieHeader: string | null): boolean {
  const binding = bindingOf((name) => cookieIn(cookieHeader, name))
  if (binding === undefined || given === undefined) return false
  const [a, b] = [Buffer.from(given), Buffer.from(tokenOf(binding))]
  return a.length === b.length && timingSafeEqual(a, b)
}
