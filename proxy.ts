import { type NextRequest, NextResponse } from 'next/server'
import { formCookieFor } from '@/lib/services/form-cookie'

/**
 * Gives whoever comes to the sign-in a cookie for its forms' token to be bound to, which a page cannot do. It guards
 * nothing: a form without the token is refused where it arrives.
 */
export function proxy(request: NextRequest): NextResponse {
  const given = formCookieFor(request.headers.get('cookie'))
  if (given === null) return NextResponse.next()
  const headers = new Headers(request.headers)
  headers.set('cookie', [request.headers.get('cookie'), given.pair].filter(Boolean).join('; '))
  const response = NextResponse.next({ request: { headers } })
  response.headers.append('set-cookie', given.setCookie)
  return response
}

export const config = { matcher: ['/sign-in', '/sign-in/:path*'] }
