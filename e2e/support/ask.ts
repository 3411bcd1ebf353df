import { request } from 'node:http'
import { type Socket, connect } from 'node:net'
import { buffer, text } from 'node:stream/consumers'

export type Answered = { status: number; headers: Record<string, string | string[] | undefined>; body: Buffer }

/**
 * Asks for an address exactly as it is written: a browser, and `fetch`, would tidy it first. Sends no body,
 * whatever the headers say of one.
 */
export function ask(
  origin: string,
  target: string,
  { method = 'GET', headers = {} }: { method?: string; headers?: Record<string, string> } = {},
): Promise<Answered> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(origin)
    const asking = request({ hostname, port, path: target, method, headers: { connection: 'close', ...headers }, agent: false })
    asking.on('error', reject)
    asking.on('response', (response) => {
      buffer(response)
        .then((body) => resolve({ status: response.statusCode ?? 0, headers: response.headers, body }))
        .catch(reject)
    })
    asking.flushHeaders()
    if (headers['content-length'] === undefined || headers['content-length'] === '0') asking.end()
  })
}

/** Writes some bytes to the site and answers with all that comes back. */
export async function askRaw(origin: string, words: string): Promise<string> {
  const { hostname, port } = new URL(origin)
  const socket: Socket = connect({ host: hostname, port: Number(port) })
  socket.write(words)
  return text(socket)
}
