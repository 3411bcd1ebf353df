import type { IncomingHttpHeaders } from 'node:http'
import { readAddress } from './address'

/** The most that any request may say it is sending. */
const largestBody = 64 * 1_024

/** Addresses a form posts to; all others take GET and HEAD only. None yet. */
export const formTargets: readonly string[] = []

/** What the framework and this site keep to themselves, whatever else is known. */
const hidden = /^\/(_next|internal|api\/internal|error-pages)(\/|$)/i

/** What is decided on before anything is read or rendered. */
export type Decision =
  | { kind: 'answer'; address: string }
  | { kind: 'redirect'; to: string }
  | { kind: 'refuse'; status: 400 | 404 | 405 | 413; allow?: string }

export type Asked = { method: string; target: string; httpVersion: string; headers: IncomingHttpHeaders }

/** The one true spelling of an address of the site, or undefined where the site has none such. */
export type KnownAddresses = (path: string) => string | undefined

/** Decides on method, address and headers alone. Pure: the same request is always treated alike. */
export function guard(asked: Asked, known: KnownAddresses): Decision {
  const address = readAddress(asked.target)
  if (address === undefined || lacksHost(asked)) return { kind: 'refuse', status: 400 }
  if (declaredBody(asked.headers) > largestBody) return { kind: 'refuse', status: 413 }
  if (hidden.test(address.path)) return { kind: 'refuse', status: 404 }

  const canonical = known(address.path) ?? known(withoutTrailingSlash(address.path))
  if (canonical === undefined) return { kind: 'refuse', status: 404 }
  if (!methodsOf(canonical).includes(asked.method)) {
    return { kind: 'refuse', status: 405, allow: methodsOf(canonical).join(', ') }
  }
  return canonical === address.raw
    ? { kind: 'answer', address: canonical }
    : { kind: 'redirect', to: canonical + address.query }
}

function methodsOf(address: string): string[] {
  return formTargets.includes(address) ? ['GET', 'HEAD', 'POST'] : ['GET', 'HEAD']
}

function lacksHost({ httpVersion, headers }: Asked): boolean {
  return httpVersion === '1.1' && headers.host === undefined
}

function declaredBody(headers: IncomingHttpHeaders): number {
  return Number(headers['content-length'] ?? 0)
}

function withoutTrailingSlash(path: string): string {
  // By hand: a pattern for slashes at the end tries again from each slash, and 8,000 of them hold up everybody.
  let end = path.length
  while (path[end - 1] === '/') end -= 1
  return path.slice(0, end)
}
