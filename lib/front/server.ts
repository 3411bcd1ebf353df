import { type IncomingMessage, type RequestListener, type Server, type ServerResponse, createServer } from 'node:http'
import type { Duplex } from 'node:stream'
import { type Answer, errorAnswer, fileAnswer, redirectAnswer, wordAnswer } from './answer'
import type { Baker } from './baker'
import { findDynamic } from './dynamic-addresses'
import { guard } from './guards'
import { type Headers, securityHeaders } from './headers'
import type { Pass } from './pass'
import { rawAnswer } from './raw-answer'

export type FrontNeeds = {
  baker: Pick<Baker, 'current' | 'asset'>
  siteOrigin: string
  /** Has the app answer what no baked file can. */
  pass: Pass
  /** Whether everything that answering rests on is there. */
  ready: () => Promise<boolean>
  warn: (message: string, error?: unknown) => void
}

/** What the machinery asks, apart from the site. */
const operations = new Set(['/healthz', '/readyz'])

/** How long a reader may take to send a request whose body nobody wants, before the line is cut. */
const patience = 1_000

/**
 * The public server. What everybody reads is answered from memory, so it stays up whatever happens to the app or the
 * database behind it, and nothing that a reader sends gets further than the guard. Only what is somebody's own is
 * passed to the app.
 */
export function frontServer(needs: FrontNeeds): Server {
  const always = securityHeaders(needs.siteOrigin)
  const listener = frontListener(needs, always)
  const server = createServer(
    {
      headersTimeout: 10_000,
      requestTimeout: 20_000,
      // Longer than nginx keeps its side, so that it never sends into a line we have just closed.
      keepAliveTimeout: 65_000,
      connectionsCheckingInterval: 5_000,
      // The guard refuses these in the site's face; Node would in bare words.
      requireHostHeader: false,
    },
    listener,
  )
  const refuse = (status: number) => (socket: Duplex) => {
    hangUp(socket, rawAnswer(errorAnswer(status, needs.baker.current(), {}), always))
  }
  // Nobody is asked to send a body before we know that we want it.
  server.on('checkContinue', listener)
  server.on('checkExpectation', listener)
  server.on('connect', (_request, socket) => refuse(405)(socket))
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    if (error.code === 'ECONNRESET' || !socket.writable) socket.destroy()
    // Browsers open lines ahead of need and understand this word on one that they never used.
    else if (error.code === 'ERR_HTTP_REQUEST_TIMEOUT') hangUp(socket, 'HTTP/1.1 408 Request Timeout\r\nConnection: close\r\n\r\n')
    else refuse(400)(socket)
  })
  return server
}

/**
 * Says the last word on a line that Node has handed over, and cuts it. For a CONNECT Node takes its own ear for
 * errors off the line, so one reset by the other side would end the process; and `end` alone closes our half
 * only, so a silent reader could hold the line for ever.
 */
function hangUp(socket: Duplex, lastWords: string | Buffer): void {
  socket.on('error', () => socket.destroy())
  socket.end(lastWords)
  setTimeout(() => socket.destroy(), patience).unref()
}

function frontListener(needs: FrontNeeds, always: Headers): RequestListener {
  return (request, response) => {
    decide(request, needs)
      .then((answer) => send(request, response, answer, always))
      .catch((error: unknown) => {
        needs.warn('A request could not be answered', error)
        if (response.headersSent) response.destroy()
        else send(request, response, errorAnswer(500, needs.baker.current(), {}), always)
      })
  }
}

/** The answer to one request. */
async function decide(request: IncomingMessage, { baker, pass, ready }: FrontNeeds): Promise<Answer> {
  const { method = '', url = '', headers, httpVersion } = request
  const current = baker.current()
  const known = (path: string) =>
    operations.has(path) || baker.asset(path) !== undefined ? path : current?.spellings.get(path.toLowerCase())
  const decision = guard({ method, target: url, httpVersion, headers }, known, (path) => findDynamic(path))
  if (decision.kind === 'pass') return pass(request, decision, current)
  if (decision.kind === 'redirect') return redirectAnswer(decision.to)
  if (decision.kind === 'refuse') {
    const answer = errorAnswer(decision.status, current, headers)
    return decision.allow === undefined
      ? answer
      : { ...answer, headers: { ...answer.headers, Allow: decision.allow } }
  }
  if (decision.address === '/healthz') return wordAnswer(200, 'ok')
  if (decision.address === '/readyz') {
    return current !== undefined && (await ready()) ? wordAnswer(200, 'ready') : wordAnswer(503, 'not ready')
  }
  const file = current?.pages.get(decision.address) ?? baker.asset(decision.address)
  return file === undefined ? errorAnswer(503, current, headers) : fileAnswer(file, headers)
}

function send(request: IncomingMessage, response: ServerResponse, answer: Answer, always: Headers): void {
  // What could not be read may have left more of itself in the line.
  const isLast = answer.bodyRead !== true && (carriesBody(request) || answer.status === 400)
  response.writeHead(answer.status, {
    ...always,
    ...answer.headers,
    ...(answer.cookies === undefined || answer.cookies.length === 0 ? {} : { 'Set-Cookie': answer.cookies }),
    ...(isLast ? { Connection: 'close' } : {}),
  })
  response.end(request.method === 'HEAD' ? undefined : answer.body)
  if (isLast) setTimeout(() => request.socket.destroy(), patience).unref()
}

function carriesBody({ headers }: IncomingMessage): boolean {
  return headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0
}
