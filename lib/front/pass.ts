import { randomBytes } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import { answerWithHeader } from '@/lib/services/front-headers'
import { type Answer, errorAnswer, fileAnswer } from './answer'
import { answering, isAnswerHost } from './answering'
import type { AppAsset } from './app-asset'
import type { AppAnswer, AppLine } from './app-line'
import { clientAddress } from './client-address'
import type { DynamicAddresses } from './dynamic-addresses'
import type { Generation } from './generation'
import { largestBody } from './guards'
import { headersFromApp, headersToApp, wayWithin } from './pass-policy'
import { rate } from './rate'
import { readBody } from './read-body'

export type PassNeeds = {
  app: AppLine
  asset: AppAsset
  siteOrigin: string
  answerOrigin: string | null
  proxyHops: number
  now: () => number
  warn: (message: string, error?: unknown) => void
}

/** Has the app answer a request for a dynamic address. `current` has the error pages. */
export type Pass = (request: IncomingMessage, passed: { target: string; to: DynamicAddresses }, current: Generation | undefined) => Promise<Answer>

/** Requests that may be with the app at one time: more would only queue there. */
const mostAtOnce = 100

/** Of those whose form is large, a file among them: each is held whole. */
const mostLargeAtOnce = 4
const large = 512 * 1_024

/** In a minute, of one network address. A whole council may come from behind one, at nine on a Monday. */
const mostInAMinute = 6_000

/** As it says of itself, which its line holds it to; one that does not say how long it is may be of any length. */
function isLarge({ headers }: IncomingMessage): boolean {
  return Number(headers['content-length'] ?? Infinity) > large
}

/**
 * The way from the front to the app and back. The app is told what it needs and nothing more; what it answers is never
 * kept by a cache, leads nowhere outside the site, and where it is an error the reader sees the site's own page.
 */
export function passing(needs: PassNeeds): Pass {
  const { isTooOften } = rate(mostInAMinute, 60_000)
  const toAnswering = answering(needs)
  let atOnce = 0
  let largeAtOnce = 0

  /** A large form is read only while few others are. */
  async function page(...asked: Parameters<Pass>): Promise<Answer> {
    const [request, { to }, current] = asked
    if (request.method !== 'POST' || (to.largestBody ?? 0) <= large || !isLarge(request)) return ordinary(...asked)
    if (largeAtOnce >= mostLargeAtOnce) return withHeader(errorAnswer(503, current, request.headers), 'Retry-After', '5')
    largeAtOnce += 1
    try {
      return await ordinary(...asked)
    } finally {
      largeAtOnce -= 1
    }
  }

  async function ordinary(request: IncomingMessage, { target, to }: { target: string; to: DynamicAddresses }, current: Generation | undefined): Promise<Answer> {
    const { method = 'GET', headers } = request
    const client = clientAddress(request.socket.remoteAddress, headers['x-forwarded-for'], needs.proxyHops)
    if (isTooOften(client, needs.now())) return withHeader(errorAnswer(429, current, headers), 'Retry-After', '60')
    if (atOnce >= mostAtOnce) return withHeader(errorAnswer(503, current, headers), 'Retry-After', '5')

    const body = method === 'POST' ? await readBody(request, to.largestBody ?? largestBody) : Buffer.alloc(0)
    if (body === undefined) return errorAnswer(413, current, headers)
    const nonce = randomBytes(16).toString('base64')
    const asked = headersToApp(headers, { siteOrigin: needs.siteOrigin, client, nonce })
    atOnce += 1
    try {
      const first = await needs.app({ method, target, headers: asked, ...(method === 'POST' ? { body } : {}) })
      const whole = await answeredWith(first, asked)
      const answer = finished(whole, first, nonce) ?? errorAnswer(shown(whole.status), current, headers)
      return { ...answer, bodyRead: true }
    } catch (error) {
      needs.warn('The app could not answer', error)
      return errorAnswer(500, current, headers)
    } finally {
      atOnce -= 1
    }
  }

  /** A form that was not right is shown again by the page it stands on, under the status of the answer. */
  async function answeredWith(first: AppAnswer, asked: Record<string, string>): Promise<AppAnswer> {
    const target = first.headers[answerWithHeader]
    if (typeof target !== 'string') return first
    const { 'content-type': _, ...headers } = asked
    const second = await needs.app({ method: 'GET', target, headers })
    return second.status === 200 ? { ...second, status: first.status } : second
  }

  /** The answer as it is sent, or undefined where an error page stands for it. */
  function finished(whole: AppAnswer, first: AppAnswer, nonce: string): Answer | undefined {
    const { status, headers, body } = whole
    const ownWords = typeof first.headers[answerWithHeader] === 'string' && status === first.status
    const isData = /^(application\/json|text\/csv)/.test(headers['content-type'] ?? '')
    if (status >= 400 && !ownWords && !isData) return undefined
    const to = headers.location === undefined ? undefined : wayWithin(headers.location, needs.siteOrigin)
    if (headers.location !== undefined && to === undefined) {
      needs.warn('The app would have sent a reader to another site')
      return undefined
    }
    // The framework writes a page's worth of script beside each redirect, which nobody reads.
    const sent = to === undefined ? body : Buffer.alloc(0)
    return {
      status,
      headers: {
        ...headersFromApp(headers, needs.siteOrigin, nonce),
        ...(to === undefined ? {} : { Location: to }),
        // An answer to HEAD has no body to tell the length of.
        ...(sent.length === 0 && status < 300 ? {} : { 'Content-Length': String(sent.length) }),
      },
      cookies: [...(first.headers['set-cookie'] ?? []), ...(first === whole ? [] : (headers['set-cookie'] ?? []))],
      body: sent,
    }
  }

  return async (request, passed, current) => {
    if (passed.to.kind === 'answer') return toAnswering(request, passed, current)
    // Nobody is signed in, or can be, where surveys are answered.
    if (passed.to.kind === 'page' && isAnswerHost(request.headers.host, needs.answerOrigin)) return errorAnswer(404, current, request.headers)
    if (passed.to.kind === 'page') return page(request, passed, current)
    const file = await needs.asset(passed.target.replace(/\?.*$/, ''))
    return file === undefined ? errorAnswer(404, current, request.headers) : fileAnswer(file, request.headers)
  }
}

/** The statuses that have a page; a client's other faults look like a wrong address, ours like a fault. */
function shown(status: number): number {
  if ([400, 403, 404, 405, 413, 429, 503].includes(status)) return status
  return status >= 400 && status < 500 ? 400 : 500
}

function withHeader(answer: Answer, name: string, value: string): Answer {
  return { ...answer, headers: { ...answer.headers, [name]: value } }
}
