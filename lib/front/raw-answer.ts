import { STATUS_CODES } from 'node:http'
import type { Answer } from './answer'
import type { Headers } from './headers'

/** An answer as bytes, for a line on which no request could be made out. */
export function rawAnswer({ status, headers, body }: Answer, always: Headers): Buffer {
  const all = { ...always, ...headers, Date: new Date().toUTCString(), Connection: 'close' }
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}`)
  const head = [`HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}`, ...lines, '', ''].join('\r\n')
  return Buffer.concat([Buffer.from(head, 'latin1'), body ?? Buffer.alloc(0)])
}
