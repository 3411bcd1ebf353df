import type { IncomingHttpHeaders } from 'node:http'
import { readAddress } from './address'
import { type DynamicAddresses, type FindDynamic, takesForm } from './dynamic-addresses'

/** The most that any request may say it is sending, where its form does not say otherwise. */
export const largestBody = 64 * 1_024

/** What the framework and this site keep to themselves, whatever else is known. */
const hidden = /^\/(_next|internal|api\/internal|error-pages)(\/|$)/i

/** Endings by which the framework answers with what its script reads in place of a page, whatever headers say. */
const payload = /\.rsc$|\.segments(\/|$)/i

/** What is decided on before anything is read or rendered. */
export type Decision =
  | { kind: 'answer'; address: string }
  | { kind: 'pass'; target: string; to: DynamicAddresses }
  | { kind: 'redirect'; to: string }
  | { kind: 'refuse'; status: 400 | 404 | 405 | 413; allow?: string }

export type Asked = { method: string; target: string; httpVersion: string; headers: IncomingHttpHeaders }

/** The one true spelling of an address of the site, or undefined where the site has none such. */
export type KnownAddresses = (path: string) => string | undefined

/** Decides on method, address and headers alone. Pure: the same request is always treated alike. */
export function guard(asked: Asked, known: KnownAddresses, dynamic: FindDynamic = () => undefined): Decision {
  const address = readAddress(asked.target)
  if (address === undefined || lacksHost(asked)) return { kind: 'refuse', status: 400 }
  const part = dynamic(address.path)
  if (declaredBody(asked.headers) > (part?.largestBody ?? largestBody)) return { kind: 'refuse', status: 413 }
  if (part !== undefined) return guardDynamic(asked, address, part)
  if (hidden.test(address.path)) return { kind: 'refuse', status: 404 }

  const canonical = known(address.path) ?? known(withoutTrailingSlash(address.path))
  if (canonical === undefined) return { kind: 'refuse', status: 404 }
  if (!readingMethods.includes(asked.method)) return notAllowed(readingMethods)
  return canonical === address.raw
    ? { kind: 'answer', address: canonical }
    : { kind: 'redirect', to: canonical + address.query }
}

const readingMethods = ['GET', 'HEAD']

/** Every page of the app has one spelling too, so that no guard behind this one need know of others. */
function guardDynamic({ method }: Asked, { path, raw, query }: { path: string; raw: string; query: string }, part: DynamicAddresses): Decision {
  const plain = withoutTrailingSlash(path)
  if (payload.test(plain)) return { kind: 'refuse', status: 404 }
  const canonical = part.prefix + plain.slice(part.prefix.length).split('/').map(encodeURIComponent).join('/')
  const methods = takesForm(part, part.prefix + plain.slice(part.prefix.length)) ? [...readingMethods, 'POST'] : readingMethods
  if (!methods.includes(method)) return notAllowed(methods)
  if (canonical === raw) return { kind: 'pass', target: canonical + query, to: part }
  // A form cannot be sent on to another address; none of ours posts to a wrong spelling.
  return method === 'POST' ? { kind: 'refuse', status: 404 } : { kind: 'redirect', to: canonical + query }
}

function notAllowed(methods: string[]): Decision {
  return { kind: 'refuse', status: 405, allow: methods.join(', ') }
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
