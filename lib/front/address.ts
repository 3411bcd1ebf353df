/** Longest request target that is read at all, and longest query in it, in characters: a provider's answer is long. */
const longestTarget = 8_192
const longestQuery = 6_144

/** A request target, decoded: `path` is what it means, `raw` what was sent, `query` with its question mark. */
export type Address = { path: string; raw: string; query: string }

/**
 * Reads the target of a request, or answers undefined where it does not mean one thing: a bad or overlong
 * encoding, a control character, a backslash, an encoded slash, a dot segment. Two programs could read such
 * an address in two ways, and a guard that reads it differently from the framework behind it guards nothing.
 */
export function readAddress(target: string): Address | undefined {
  if (target.length > longestTarget) return undefined
  const local = withoutOrigin(target)
  if (!local.startsWith('/') || !isPlainAscii(local)) return undefined

  const mark = local.indexOf('?')
  const raw = mark < 0 ? local : local.slice(0, mark)
  const query = mark < 0 ? '' : local.slice(mark)
  if (query.length > longestQuery || !isReadableQuery(query)) return undefined

  const segments = raw.split('/').map(decoded)
  if (!segments.every(isOneSegment)) return undefined
  return { path: segments.join('/'), raw, query }
}

/** Proxies may send the absolute form, `GET http://host/plan`; every server must take it. */
function withoutOrigin(target: string): string {
  const origin = /^https?:\/\/[^/?#]*/i.exec(target)?.[0]
  return origin === undefined ? target : target.slice(origin.length) || '/'
}

/** Visible ASCII only, and neither fragment nor backslash, which no request target may hold. */
function isPlainAscii(text: string): boolean {
  return /^[!-~]*$/.test(text) && !/[#\\]/.test(text)
}

/** What percent-encoding stands for, or undefined where it is malformed or not UTF-8. */
function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text)
  } catch {
    return undefined
  }
}

function isOneSegment(segment: string | undefined): segment is string {
  return segment !== undefined && segment !== '.' && segment !== '..' && !/[\p{Cc}/\\]/u.test(segment)
}

/** A typed question may hold line breaks, but never NUL, and it must be text. */
function isReadableQuery(query: string): boolean {
  const words = decoded(query)
  return words !== undefined && !words.includes('\0')
}
