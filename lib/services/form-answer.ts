import { answerWithHeader, clientHeader } from './front-headers'

/** On to another page of this site, as after a form that was right (303: a reload does not send it again). */
export function goTo(path: string, headers: [string, string][] = []): Response {
  return new Response(null, { status: 303, headers: [...headers, ['Location', path], ['Cache-Control', 'no-store']] })
}

/**
 * A page of the site under another status than its own. The front does that; under `npm run dev`, where there is no
 * front, the reader is sent on to the page.
 */
export function answerWith(request: Request, status: number, page: string, headers: [string, string][] = []): Response {
  if (request.headers.get(clientHeader) === null) return goTo(page, headers)
  return new Response(null, { status, headers: [...headers, [answerWithHeader, page], ['Cache-Control', 'no-store']] })
}
