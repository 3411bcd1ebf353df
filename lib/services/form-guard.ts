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
  | { ok: true; values: FormValues; fields: Record<string, string[]>; file: SentFile | null }
  | { ok: false; reason: 'other-site' | 'not-a-form' }
  | { ok: false; reason: 'stale'; values: FormValues }

/** A file that came with a form. */
export type SentFile = { name: string; bytes: Uint8Array }

/** What a form may hold where it is more than most: fields, letters in one of them, a file. */
export type FormBounds = { mostFields?: number; longest?: number; takesFile?: boolean }

/** Reads a form that was posted. The front has bounded its length already; the framework alone has not. */
export async function readForm(request: Request, { mostFields = 200, longest = 20_000, takesFile = false }: FormBounds = {}): Promise<FormReading> {
  if (!isSameSite(request.headers)) return { ok: false, reason: 'other-site' }
  const sent = await (takesFile ? fieldsWithFile(request) : fieldsOf(request))
  if (sent === null) return { ok: false, reason: 'not-a-form' }
  const values: FormValues = {}
  const all: Record<string, string[]> = {}
  for (const [name, value] of sent.fields.slice(0, mostFields)) {
    const whole = value.slice(0, longest).replaceAll('\0', '')
    values[name] = whole
    ;(all[name] ??= []).push(whole)
  }
  const { [tokenField]: token, ...typed } = values
  return isFormToken(token, request.headers.get('cookie')) ? { ok: true, values: typed, fields: all, file: sent.file } : { ok: false, reason: 'stale', values: typed }
}

type Sent = { fields: [string, string][]; file: SentFile | null }

async function fieldsOf(request: Request): Promise<Sent | null> {
  if (!/^application\/x-www-form-urlencoded\b/.test(request.headers.get('content-type') ?? '')) return null
  return { fields: [...new URLSearchParams(await request.text())], file: null }
}

/** The first file of a form that sends one; an empty choice of a browser is a file without a name. */
async function fieldsWithFile(request: Request): Promise<Sent | null> {
  if (!/^multipart\/form-data\b/.test(request.headers.get('content-type') ?? '')) return fieldsOf(request)
  const data = await request.formData().catch(() => null)
  if (data === null) return null
  const all = [...data]
  const file = all.map(([, value]) => value).find((value) => typeof value !== 'string' && value.name !== '')
  return {
    fields: all.flatMap(([name, value]): [string, string][] => (typeof value === 'string' ? [[name, value]] : [])),
    file: file === undefined || typeof file === 'string' ? null : { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) },
  }
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
