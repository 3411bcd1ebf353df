import { randomInt } from 'node:crypto'
import { readPersonByEmail } from '@/db/site/read-person-to-sign-in'
import { deviceWords } from '@/lib/domain/access/device'
import type { SignInProblem } from '@/lib/domain/access/sign-in-problem'
import type { SignInWay } from '@/lib/domain/access/sign-in-way'
import { wayHome } from '@/lib/domain/access/way-home'
import { environment } from '@/lib/platform/environment'
import { log } from '@/lib/platform/log'
import { siteDatabase } from './database'
import { clientHeader } from './front-headers'
import { actorOfToken, endOwnSession } from './session'
import { cookieIn, cookieName, setCookie } from './session-cookie'
import { signInAttempt } from './sign-in-attempt'
import { askLibrary, libraryCookieNames } from './sign-in-library'
import { isAddressTooOften, isAnswerTooOften } from './sign-in-limit'

/** Where to go with which cookies, or why nobody came in. */
export type SignedIn = { ok: true; to: string; headers: [string, string][] } | { ok: false; problem: SignInProblem }

/** Whether the network address that a request comes from has tried too often. Counts this one. */
export function hasTriedTooOften(request: Request): Promise<boolean> {
  return isAddressTooOften(clientOf(request))
}

function clientOf(request: Request): string {
  return request.headers.get(clientHeader) ?? 'unknown'
}

/** Begins with the council's provider: its address to go to, and the cookies that its answer will be held against. */
export async function beginWithProvider(to: string | undefined) {
  const attempt = signInAttempt('provider', '')
  const { location, cookies } = await askLibrary(
    { action: 'signin', provider: 'oidc', body: { callbackUrl: environment().siteOrigin + wayHome(to) }, cookie: null },
    attempt,
  )
  if (location === null || attempt.problem !== null || location.startsWith(`${environment().siteOrigin}/`)) {
    return { ok: false as const, problem: attempt.problem ?? ('failed' as const) }
  }
  return { ok: true as const, location, headers: cookies.map((line): [string, string] => ['Set-Cookie', line]) }
}

/** Ends with the provider's answer, as it stands in the address that the browser was sent back to. */
export async function finishWithProvider(request: Request): Promise<SignedIn> {
  if (await isAnswerTooOften(clientOf(request))) return { ok: false, problem: 'too-often' }
  const query = Object.fromEntries(new URL(request.url).searchParams)
  return finish(request, 'provider', { provider: 'oidc', query })
}

/** Signs in by a link that came by e-mail. */
export function signInByLink(request: Request, { token, email, to }: { token: string; email: string; to: string | undefined }): Promise<SignedIn> {
  return finish(request, 'mail-link', { provider: 'email', query: { token, email }, to })
}

/** Signs in by a one-time administrator link, as whom its user says to be. */
export function signInByAdministratorLink(request: Request, { token, name, email }: { token: string; name: string; email: string }): Promise<SignedIn> {
  return finish(request, 'administrator-link', { provider: 'email', query: { token, email }, typed: { name, email } })
}

/** In milliseconds. */
const leastWait = 200
const mostWait = 1_200

/**
 * Sends a letter with a link, if somebody with that address may sign in. Whoever asked hears nothing of it: the answer
 * goes before any of this is begun, so that neither its words nor its time tell whether there is such a person. It is
 * begun at a moment drawn at random, or else the time of their next request would tell.
 */
export function sendLinkLater(email: string, to: string | undefined): void {
  const attempt = signInAttempt('mail-link', '')
  setTimeout(() => {
    askIfKnown(email, to).catch((error: unknown) => log.warn('A link to sign in could not be sent', error))
  }, randomInt(leastWait, mostWait)).unref()

  async function askIfKnown(address: string, then: string | undefined): Promise<void> {
    if ((await readPersonByEmail(siteDatabase(), address)) === null) return
    await askLibrary({ action: 'signin', provider: 'email', body: { email: address, callbackUrl: environment().siteOrigin + wayHome(then) }, cookie: null }, attempt)
  }
}

type Ending = { provider: 'oidc' | 'email'; query: Record<string, string>; typed?: { name: string; email: string }; to?: string | undefined }

async function finish(request: Request, way: SignInWay, { provider, query, typed, to }: Ending): Promise<SignedIn> {
  const cookie = request.headers.get('cookie')
  const attempt = signInAttempt(way, deviceWords(request.headers.get('user-agent') ?? undefined), typed)
  const answer = await askLibrary({ action: 'callback', provider, query, cookie }, attempt)
  if (answer.session === null) return { ok: false, problem: attempt.problem ?? 'failed' }

  // Whoever was signed in by this browser is signed out: one browser is one person's at a time.
  const before = await actorOfToken(cookieIn(cookie, cookieName('session')))
  if (before !== null) await endOwnSession(before, before.sessionId, 'new-sign-in')
  const site = environment().siteOrigin
  return {
    ok: true,
    to: wayHome(to ?? (answer.location?.startsWith(site) === true ? answer.location.slice(site.length) : undefined)),
    headers: [
      { name: cookieName('session'), value: answer.session },
      ...[...libraryCookieNames(), cookieName('form')].map((name) => ({ name, value: '', maxAge: 0 })),
    ].map((one): [string, string] => ['Set-Cookie', setCookie(one)]),
  }
}
