import type { IncomingHttpHeaders } from 'node:http'
import { clientHeader } from '@/lib/services/front-headers'
import { type Headers, caching, sharingHeaders } from './headers'

/** What of a reader's request the app is told. All else, the framework's words to itself above all, stays outside. */
const told = [
  'accept', 'accept-language', 'content-type', 'cookie', 'origin', 'sec-fetch-site', 'sec-fetch-mode', 'sec-fetch-dest', 'user-agent',
] as const

/** What of the app's answer a reader is told. */
const answered = ['content-type', 'content-disposition', 'clear-site-data', 'retry-after', 'allow'] as const

/** The headers with which the app is asked. The site's own origin is where it is asked, whatever Host was sent. */
export function headersToApp(headers: IncomingHttpHeaders, { siteOrigin, client, nonce }: { siteOrigin: string; client: string; nonce: string }): Headers {
  const { host, protocol } = new URL(siteOrigin)
  return {
    ...only(headers, told),
    host,
    'x-forwarded-host': host,
    'x-forwarded-proto': protocol.slice(0, -1),
    [clientHeader]: client,
    // From here the framework learns the nonce for its own scripts.
    'content-security-policy': signedInPolicy(siteOrigin, nonce),
  }
}

/** The headers of an answer of the app, as a reader is sent them. */
export function headersFromApp(headers: IncomingHttpHeaders, siteOrigin: string, nonce: string): Headers {
  return {
    ...only(headers, answered),
    ...caching.never,
    ...sharingHeaders(''),
    'Content-Security-Policy': signedInPolicy(siteOrigin, nonce),
  }
}

/** Scripts are the framework's own, by a nonce of this answer; forms and everything else stay within the site. */
function signedInPolicy(siteOrigin: string, nonce: string): string {
  return [
    "default-src 'none'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'`,
    "style-src 'self'",
    "img-src 'self'",
    "font-src 'self'",
    "connect-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    ...(siteOrigin.startsWith('https://') ? ['upgrade-insecure-requests'] : []),
  ].join('; ')
}

/** A redirect of the app as a path of this site; undefined where it would lead to another. */
export function wayWithin(location: string, siteOrigin: string): string | undefined {
  if (!URL.canParse(location, siteOrigin)) return undefined
  const url = new URL(location, siteOrigin)
  return url.origin === siteOrigin && !url.pathname.startsWith('//') ? `${url.pathname}${url.search}${url.hash}` : undefined
}

function only(headers: IncomingHttpHeaders, names: readonly string[]): Headers {
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = headers[name]
      return value === undefined ? [] : [[name, Array.isArray(value) ? value.join(', ') : value]]
    }),
  )
}
