import { environment } from '@/lib/platform/environment'
import type { FormValues } from './form-state'
import { isFormToken } from './form-token'

/** The field of each form that carries its token. */
export const tokenField = 'form-token'

/**
 * A form as it was sent, or why it is not taken: it comes from another site; or what it carries is not the token of
 * this browser, which may only be an old page (`stale`: what was typed is given back).
 */
export type FormReading =
  | { ok: true; values: FormValues; fields: Record<string, string[]> }
  | { ok: false; reason: 'other-site' | 'not-a-form' }
  | { ok: false; reason: 'stale'; values: FormValues }

/** More fields, or longer words in one, than any form of ours has. */
const mostFields = 200
const longest = 20_000

/** Reads a form that was posted. The front has bounded its length already; the framework alone has not. */
export async function readForm(request: Request): Promise<FormReading> {
  if (!isSameSite(request.headers)) return { ok: false, reason: 'other-site' }
  if (!/^application\/x-www-form-urlencoded\b/.test(request.headers.get('content-type') ?? '')) return { ok: false, reason: 'not-a-form' }
  const fields = new URLSearchParams(await request.text())
  const values: FormValues = {}
  const all: Record<string, string[]> = {}
  for (const [name, value] of [...fields].slice(0, mostFields)) {
    const whole = value.slice(0, longest).replaceAll('\0', '')
    values[name] = whole
    ;(all[name] ??= []).push(whole)
  }
  const { [tokenField]: token, ...typed } = values
  return isFormToken(token, request.headers.get('cookie')) ? { ok: true, values: typed, fields: all } : { ok: false, reason: 'stale', values: typed }
}

/**
 * Whether a request was sent by a page of this site. Browsers say so in one header or both; who says it in neither is
 * no browser that could carry somebody's cookie by mistake, and is refused all the same.
 */
export function isSameSite(headers: Headers): boolean {
  const origin = headers.get('origin')
  const site = headers.get('sec-fetch-site')
  if (origin === null && site === null) return false
  return (origin === null || origin === environment().siteOrigin) && (site === null || site === 'same-origin')
}
