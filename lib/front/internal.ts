import { timingSafeEqual } from 'node:crypto'
import { type IncomingMessage, type Server, type ServerResponse, createServer } from 'node:http'
import { text } from 'node:stream/consumers'
import { hashOf } from './asset-names'
import { withoutSmuggled } from './smuggled-headers'

/** The header by which the baker and the commands of this machine's owner make themselves known. */
export const tokenHeader = 'x-golden-thread-token'

/** What this server answers itself, before the app: a name to what it does with the words it was sent. */
export type Errands = Record<string, (words: unknown) => Promise<unknown>>

/** Answers a request, in time. */
export type App = (request: IncomingMessage, response: ServerResponse) => Promise<void>

export type InternalNeeds = {
  token: string
  errands: Errands
  /** The app; it may still be starting. */
  app: () => Promise<App>
  warn: (message: string, error?: unknown) => void
}

const largestErrand = 64 * 1_024

/**
 * The app's only door: on loopback, on a port of the system's choosing, for those who know the token that
 * this start has drawn.
 */
export function internalServer(needs: InternalNeeds): Server {
  // Longer than any pause within a bake: a line that is closed in the moment in which it is used again fails the bake.
  return createServer({ keepAliveTimeout: 120_000 }, (request, response) => {
    answer(needs, request, response).catch((error: unknown) => {
      needs.warn('An internal request could not be answered', error)
      if (response.headersSent) response.destroy()
      else reply(response, 500, { problem: error instanceof Error ? error.message : String(error) })
    })
  })
}

async function answer(needs: InternalNeeds, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (!isSame(request.headers[tokenHeader], needs.token)) {
    reply(response, 404, { problem: 'Nothing here' })
    return
  }
  const errand = needs.errands[`${request.method} ${request.url}`]
  if (errand !== undefined) {
    reply(response, 200, await errand(await wordsOf(request)))
    return
  }
  // The app need not know the token, nor anything that only the framework may say to itself.
  const { [tokenHeader]: _, ...headers } = withoutSmuggled(request.headers)
  request.headers = headers
  const app = await needs.app()
  await app(request, response)
}

async function wordsOf(request: IncomingMessage): Promise<unknown> {
  if (Number(request.headers['content-length'] ?? 0) > largestErrand) throw new Error('The errand is too long')
  const words = await text(request)
  return words === '' ? undefined : (JSON.parse(words) as unknown)
}

/** Compares hashes, so that neither length nor time tells anything. */
function isSame(given: string | string[] | undefined, token: string): boolean {
  return typeof given === 'string' && timingSafeEqual(Buffer.from(hashOf(given)), Buffer.from(hashOf(token)))
}

function reply(response: ServerResponse, status: number, words: unknown): void {
  const body = Buffer.from(JSON.stringify(words))
  response.writeHead(status, { 'Content-Type': 'application/json', 'Content-Length': String(body.length) }).end(body)
}
