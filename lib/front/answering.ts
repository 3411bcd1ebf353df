import type { IncomingHttpHeaders, IncomingMessage } from 'node:http'
import { type Answer, errorAnswer, fileAnswer, redirectAnswer } from './answer'
import type { AppAnswer, AppLine } from './app-line'
import { hashOf } from './asset-names'
import { packQuickly } from './compress'
import type { DynamicAddresses } from './dynamic-addresses'
import type { Generation, HeldFile } from './generation'
import { largestBody } from './guards'
import { type Headers, caching, sharingHeaders } from './headers'
import { rate } from './rate'
import { readBody } from './read-body'

export type AnsweringNeeds = {
  app: AppLine
  siteOrigin: string
  /** Where surveys are answered; null where there is no second name, and then no survey is. */
  answerOrigin: string | null
  now: () => number
  warn: (message: string) => void
}

type Passed = { target: string; to: DynamicAddresses }

/** The request line and these are all that the app is told: no cookie, no session, no network address, no browser. */
const told = ['accept', 'content-type', 'sec-fetch-site'] as const

/** In a minute, of everybody together: nothing is asked or kept of who. Two thousand in two minutes are a sixth. */
const mostInAMinute = 6_000

/** Answers that may be on their way to the disk at one time. */
const mostAtOnce = 400

/** Whether a request came by the hostname at which surveys are answered, and nobody is ever signed in. */
export function isAnswerHost(host: string | undefined, answerOrigin: string | null): boolean {
  return answerOrigin !== null && host?.toLowerCase() === new URL(answerOrigin).host
}

/**
 * The way from the front to the answering pages. Whatever host it was asked by, the app learns nothing of who asks; and
 * it is answered on the answering origin only, so that no browser brings a session along.
 */
export function answering(needs: AnsweringNeeds) {
  const { isTooOften } = rate(mostInAMinute, 60_000)
  const held = new Map<string, Promise<HeldFile>>()
  let atOnce = 0

  return async (request: IncomingMessage, { target, to }: Passed, current: Generation | undefined): Promise<Answer> => {
    const { method = 'GET', headers } = request
    if (needs.answerOrigin === null) return errorAnswer(404, current, headers)
    if (!isAnswerHost(headers.host, needs.answerOrigin)) {
      return method === 'POST' ? errorAnswer(404, current, headers) : { ...redirectAnswer(needs.answerOrigin + target), status: 307 }
    }
    if (isTooOften('', needs.now())) return later(429, '60', current, headers)
    if (atOnce >= mostAtOnce) return later(503, '5', current, headers)
    const body = method === 'POST' ? await readBody(request, to.largestBody ?? largestBody) : undefined
    if (method === 'POST' && body === undefined) return errorAnswer(413, current, headers)
    atOnce += 1
    try {
      const answer = await needs.app({ method: method === 'HEAD' ? 'GET' : method, target, headers: asked(headers, needs.answerOrigin), ...(body === undefined ? {} : { body }) })
      return await sent(answer, target, headers, needs.answerOrigin, current)
    } catch {
      // Not what went wrong with whose answer: that would be a log of answering.
      needs.warn('An answering page could not be had from the app')
      return errorAnswer(500, current, headers)
    } finally {
      atOnce -= 1
    }
  }

  async function sent({ status, headers, body }: AppAnswer, target: string, wanted: IncomingHttpHeaders, origin: string, current: Generation | undefined): Promise<Answer> {
    const type = headers['content-type'] ?? ''
    const isAsset = status === 200 && /^text\/(javascript|css)/.test(type)
    // Only what the answering pages say themselves, never the framework's own words for what it does not find.
    const isTheirs = headers['referrer-policy'] === 'no-referrer' && /^(text\/html|application\/json)/.test(type)
    if (!isAsset && !isTheirs) return errorAnswer(status >= 500 ? 500 : 404, current, wanted)
    const { headers: common, ...answer } = fileAnswer(await packed(target, type, body, isAsset), isAsset ? wanted : withoutCondition(wanted))
    const { ETag: _, ...unkept } = common
    return {
      ...answer,
      status: isAsset ? answer.status : status,
      bodyRead: true,
      headers: isAsset ? { ...common, ...privacy(origin) } : { ...unkept, ...caching.never, ...privacy(origin), ...clearing(headers.refresh) },
    }
  }

  /** Pages are the same for everybody, and are compressed once. */
  function packed(target: string, type: string, body: Buffer, isAsset: boolean): Promise<HeldFile> {
    const hash = hashOf(body)
    const known = held.get(hash)
    if (known !== undefined) return known
    const making = packQuickly(body, type).then((forms): HeldFile => ({
      kind: isAsset ? 'asset' : 'page', address: target, file: target, type, hash, packedHard: false,
      codings: (['br', 'gzip'] as const).filter((coding) => forms[coding] !== undefined),
      bodies: { identity: body, ...forms },
    }))
    // What somebody sent comes back in some pages: those are not kept.
    if (isAsset) held.set(hash, making)
    return making
  }
}

function asked(headers: IncomingHttpHeaders, answerOrigin: string): Headers {
  const own = told.flatMap((name): [string, string][] => (typeof headers[name] === 'string' ? [[name, headers[name]]] : []))
  return { ...Object.fromEntries(own), host: new URL(answerOrigin).host }
}

/** One script, of this origin's assets only; forms and fetches go nowhere else; the address is told to nobody. */
function privacy(answerOrigin: string): Headers {
  const assets = `${answerOrigin}/answer/assets/`
  return {
    ...sharingHeaders(''),
    'Referrer-Policy': 'no-referrer',
    'Content-Security-Policy': [
      "default-src 'none'", `script-src ${assets}`, `style-src ${assets}`, "img-src 'self'", "connect-src 'self'", "form-action 'self'", "base-uri 'none'",
      "frame-ancestors 'none'", ...(answerOrigin.startsWith('https://') ? ['upgrade-insecure-requests'] : []),
    ].join('; '),
  }
}

/** A shared tablet's page may lead back to a clear one by itself, and to nothing else. */
function clearing(refresh: string | string[] | undefined): Headers {
  return typeof refresh === 'string' && /^\d{2,3}; url=\/answer\/[a-z0-9-]+\?entry=tablet$/.test(refresh) ? { Refresh: refresh } : {}
}

function withoutCondition({ 'if-none-match': _, ...headers }: IncomingHttpHeaders): IncomingHttpHeaders {
  return headers
}

function later(status: number, seconds: string, current: Generation | undefined, headers: IncomingHttpHeaders): Answer {
  const answer = errorAnswer(status, current, headers)
  return { ...answer, headers: { ...answer.headers, 'Retry-After': seconds } }
}
