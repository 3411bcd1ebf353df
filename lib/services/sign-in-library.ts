import { createHash, randomBytes } from 'node:crypto'
import type { NextApiRequest, NextApiResponse } from 'next'
import NextAuth, { type AuthOptions } from 'next-auth'
import type { EmailConfig } from 'next-auth/providers/email'
import { wayHome } from '@/lib/domain/access/way-home'
import { environment } from '@/lib/platform/environment'
import { log } from '@/lib/platform/log'
import { secret } from '@/lib/platform/secrets'
import { newSessionToken } from './session'
import { cookieIn, cookieName, cookieOptions } from './session-cookie'
import { signInAdapter } from './sign-in-adapter'
import type { SignInAttempt } from './sign-in-attempt'
import { maySignIn } from './sign-in-decision'
import { linkMinutes, sendSignInLetter } from './sign-in-letter'
import { providerConfig } from './sign-in-provider'

/** What the library is asked: to begin with a provider or a letter, or to end with an answer or a link. */
export type LibraryQuestion = {
  action: 'signin' | 'callback'
  provider: 'oidc' | 'email'
  query?: Record<string, string>
  body?: Record<string, string>
  /** The Cookie header of the request. */
  cookie: string | null
}

/** What it answered: where it would go, the cookies it would set, and the session it began. */
export type LibraryAnswer = { location: string | null; cookies: string[]; session: string | null }

const ours = ['state', 'pkce', 'nonce', 'callback', 'csrf'] as const

/** The cookies that the library keeps between a beginning and its end, by name. */
export function libraryCookieNames(): string[] {
  return ours.map(cookieName)
}

/**
 * Asks next-auth, through the handler that it publishes, with our own request and answer. The session's cookie is kept
 * from it, so that every sign-in begins a new session, and so are its pages, its other addresses and its CSRF form:
 * ours stand in front of it.
 */
export async function askLibrary(question: LibraryQuestion, attempt: SignInAttempt): Promise<LibraryAnswer> {
  const token = randomBytes(32).toString('hex')
  const csrf = `${token}|${createHash('sha256').update(`${token}${secret('sign-in')}`).digest('hex')}`
  const request = {
    query: { ...question.query, nextauth: [question.action, question.provider] },
    body: { ...question.body, csrfToken: token },
    cookies: { ...keptCookies(question.cookie), [cookieName('csrf')]: csrf },
    headers: {},
    method: question.action === 'signin' ? 'POST' : 'GET',
  }
  const answer = recordedAnswer()
  // Both have everything of a Next request and answer that the library touches, and nothing else.
  await NextAuth(request as unknown as NextApiRequest, answer.response as unknown as NextApiResponse, options(attempt))
  const cookies = answer.cookies()
  const session = cookies.find((line) => line.startsWith(`${cookieName('session')}=`))
  return {
    location: answer.location(),
    cookies: cookies.filter((line) => line !== session && !line.startsWith(`${cookieName('csrf')}=`)),
    session: session === undefined ? null : (cookieIn(session, cookieName('session')) ?? null),
  }
}

/** What the library put into cookies at the beginning. */
function keptCookies(header: string | null): Record<string, string> {
  const kept: Record<string, string> = {}
  for (const name of libraryCookieNames()) {
    const value = cookieIn(header, name)
    const plain = value === undefined ? undefined : decoded(value)
    if (plain !== undefined) kept[name] = plain
  }
  return kept
}

function decoded(value: string): string | undefined {
  try {
    return decodeURIComponent(value)
  } catch {
    return undefined
  }
}

function recordedAnswer() {
  const headers = new Map<string, string | string[]>()
  const response = {
    status: () => response,
    setHeader: (name: string, value: string | string[]) => {
      headers.set(name.toLowerCase(), value)
      return response
    },
    getHeader: (name: string) => headers.get(name.toLowerCase()),
    end: () => undefined,
    json: () => undefined,
    send: () => undefined,
  }
  return {
    response,
    location: () => [headers.get('location')].flat()[0] ?? null,
    cookies: () => [headers.get('set-cookie') ?? []].flat(),
  }
}

function options(attempt: SignInAttempt): AuthOptions {
  const { provider } = environment().signIn
  const cookie = (word: string) => ({ name: cookieName(word), options: cookieOptions() })
  const brief = (word: string) => ({ name: cookieName(word), options: { ...cookieOptions(), maxAge: 15 * 60 } })
  return {
    secret: secret('sign-in'),
    providers: [letters(), ...(provider === null ? [] : [providerConfig(provider)])],
    adapter: signInAdapter(attempt),
    session: { strategy: 'database', generateSessionToken: newSessionToken },
    cookies: {
      sessionToken: cookie('session'),
      callbackUrl: cookie('callback'),
      csrfToken: cookie('csrf'),
      pkceCodeVerifier: brief('pkce'),
      state: brief('state'),
      nonce: brief('nonce'),
    },
    callbacks: {
      redirect: ({ url, baseUrl }) => baseUrl + wayHome(url.startsWith(baseUrl) ? url.slice(baseUrl.length) : url),
      signIn: ({ user, account, profile, email }) =>
        maySignIn(attempt, {
          provider: account?.provider,
          email: user.email ?? undefined,
          claims: profile,
          isForLetter: email?.verificationRequest === true,
        }),
    },
    logger: {
      error: (code, told) => {
        if (code === 'SIGNIN_OAUTH_ERROR') attempt.problem ??= 'provider-silent'
        if (code === 'OAUTH_CALLBACK_ERROR') attempt.problem ??= 'provider-failed'
        log.warn(`Signing in did not work (${code})`, new Error(causeOf(told)))
      },
      warn: () => undefined,
      debug: () => undefined,
    },
  }
}

/** The provider of links by e-mail, written out: the library's own wants an older mailer. */
function letters(): EmailConfig {
  return {
    id: 'email',
    type: 'email',
    name: 'Email',
    server: '',
    from: '',
    maxAge: linkMinutes * 60,
    generateVerificationToken: () => randomBytes(32).toString('base64url'),
    normalizeIdentifier: (email) => email.trim().toLowerCase(),
    sendVerificationRequest: ({ identifier: email, token, url }) => sendSignInLetter({ email, token, to: pathIn(new URL(url).searchParams.get('callbackUrl') ?? url) }),
    options: {},
  }
}

function pathIn(url: string): string {
  const { pathname, search } = new URL(url)
  return pathname + search
}

/** Why, without what was compared, which may be a nonce, an address or a name, and in plain signs: anybody may send a cause. */
function causeOf(told: unknown): string {
  const inner = typeof told === 'object' && told !== null && 'error' in told ? told.error : told
  const words = inner instanceof Error ? inner.message : 'for an unknown reason'
  return words.replace(/,? (expected|got):? .*$/s, '').replace(/[^\w .,:;'()/-]+/g, ' ').slice(0, 200)
}
