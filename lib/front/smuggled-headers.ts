import type { IncomingHttpHeaders } from 'node:http'

/**
 * Headers by which the framework talks to itself. One from outside could skip its middleware, choose another
 * page or ask for the script payload in place of the page.
 */
const framework = /^(x-middleware-|x-nextjs-|x-next-|next-|x-invoke-|x-matched-path$|x-action-|rsc$|purpose$|x-prerender-|x-now-|x-vercel-)/

/** Headers that concern one connection only (RFC 9110, 7.6.1). */
const hop = /^(connection|keep-alive|proxy-connection|proxy-authenticate|proxy-authorization|te|trailer|transfer-encoding|upgrade)$/

/** The headers of a request as they may be passed on to the framework. */
export function withoutSmuggled(headers: IncomingHttpHeaders): IncomingHttpHeaders {
  return Object.fromEntries(
    Object.entries(headers).filter(([name]) => !framework.test(name) && !hop.test(name)),
  )
}
