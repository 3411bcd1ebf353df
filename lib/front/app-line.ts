import { Agent, type IncomingHttpHeaders, request } from 'node:http'
import type { Headers } from './headers'
import { readBody } from './read-body'
import { tokenHeader } from './internal'

/** One question to the app, and its whole answer. */
export type AppQuestion = { method: string; target: string; headers: Headers; body?: Buffer; signal?: AbortSignal }
export type AppAnswer = { status: number; headers: IncomingHttpHeaders; body: Buffer }
export type AppLine = (question: AppQuestion) => Promise<AppAnswer>

/** The most that an answer may hold: an export, at its largest. */
const largestAnswer = 64 * 1_024 * 1_024

/** How long the app may take for one. */
const patience = 30_000

/** A line to the app through its internal door. */
export function appLine(port: number, token: string): AppLine {
  const agent = new Agent({ keepAlive: true, maxSockets: 128, maxFreeSockets: 16 })
  return ({ method, target, headers, body, signal }) =>
    new Promise((resolve, reject) => {
      const asking = request({
        agent,
        host: '127.0.0.1',
        port,
        method,
        path: target,
        headers: { ...headers, [tokenHeader]: token, ...(body === undefined ? {} : { 'content-length': String(body.length) }) },
        timeout: patience,
        ...(signal === undefined ? {} : { signal }),
      })
      asking.on('timeout', () => asking.destroy(new Error('The app took too long to answer')))
      asking.on('error', reject)
      asking.on('response', (response) => {
        readBody(response, largestAnswer).then((whole) => {
          if (whole === undefined) asking.destroy(new Error('The app answered more than is ever sent'))
          else resolve({ status: response.statusCode ?? 500, headers: response.headers, body: whole })
        }, reject)
      })
      asking.end(body)
    })
}
