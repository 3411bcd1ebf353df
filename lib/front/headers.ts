/** Nothing runs, nothing is embedded, nothing is fetched from elsewhere. */
const policy = [
  "default-src 'none'",
  "script-src 'none'",
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
]

/** Whatever the pages never use, they may not use even by mistake. */
const permissions = ['camera', 'geolocation', 'microphone', 'payment', 'usb', 'browsing-topics']

export type Headers = Record<string, string>

/**
 * Headers of every answer. The referrer stays within the site: whom a reader goes to next, a council's own
 * page included, need not learn which thread they were reading.
 */
export function securityHeaders(siteOrigin: string): Headers {
  const secure = siteOrigin.startsWith('https://')
  return {
    'Content-Security-Policy': [...policy, ...(secure ? ['upgrade-insecure-requests'] : [])].join('; '),
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'same-origin',
    'Permissions-Policy': permissions.map((name) => `${name}=()`).join(', '),
    'Cross-Origin-Opener-Policy': 'same-origin',
    ...(secure ? { 'Strict-Transport-Security': 'max-age=31536000; includeSubDomains' } : {}),
  }
}

/** Data and feeds are for everybody's programs; a page is not for embedding in another site. */
export function sharingHeaders(address: string): Headers {
  return isOpenData(address)
    ? { 'Access-Control-Allow-Origin': '*', 'Cross-Origin-Resource-Policy': 'cross-origin' }
    : { 'Cross-Origin-Resource-Policy': 'same-origin' }
}

function isOpenData(address: string): boolean {
  return /^\/(data|api\/v1)\/|^\/surveys\/[^/]+\/\w+\.(json|txt)$/.test(address) || /\/feed\.(xml|json)$/.test(address)
}

/** A CSV is saved rather than shown, under its own name. */
export function dispositionHeaders(address: string, type: string): Headers {
  const name = address.split('/').at(-1)
  return type.startsWith('text/csv') && name !== undefined
    ? { 'Content-Disposition': `attachment; filename="${name}"` }
    : {}
}

/** Pages are checked each time, so that a correction is seen at once; an asset's name changes with its bytes. */
export const caching = {
  page: { 'Cache-Control': 'public, max-age=0, must-revalidate' },
  asset: { 'Cache-Control': 'public, max-age=31536000, immutable' },
  never: { 'Cache-Control': 'no-store' },
} satisfies Record<string, Headers>
