import type { ReactNode } from 'react'

/** What holds of every answer of these addresses: nothing is kept by a cache that others share, nobody is told whence. */
const always = { 'Cache-Control': 'no-store', 'Referrer-Policy': 'no-referrer' }

/** A whole page, rendered without the framework's own script. */
export async function page(status: number, element: ReactNode, more: Record<string, string> = {}): Promise<Response> {
  const { renderToStaticMarkup } = await import('react-dom/server')
  const body = `<!doctype html>${renderToStaticMarkup(element)}`
  return new Response(body, { status, headers: { ...always, ...more, 'Content-Type': 'text/html; charset=utf-8' } })
}

export function json(status: number, words: object): Response {
  return Response.json(words, { status, headers: always })
}

/** Whether a page of another site has sent this. Answering rests on no cookie; but nobody should be made to answer unawares. */
export function isFromElsewhere(request: Request): boolean {
  const site = request.headers.get('sec-fetch-site')
  return site !== null && site !== 'same-origin' && site !== 'none'
}
