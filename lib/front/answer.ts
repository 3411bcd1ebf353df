import type { IncomingHttpHeaders } from 'node:http'
import { etagOf, isHeld } from './etag'
import type { Generation, HeldFile } from './generation'
import { type Headers, caching, dispositionHeaders, sharingHeaders } from './headers'
import { chosenCoding } from './negotiation'

/** What a reader is sent; `body` is left out of an answer that has none of its own. */
export type Answer = {
  status: number
  headers: Headers
  body?: Buffer
  cookies?: string[]
  /** Whether what the request carried has been read to its end, so that the line can be used again. */
  bodyRead?: boolean
}

/** A baked file for a reader who may hold it already. */
export function fileAnswer(file: HeldFile, asked: IncomingHttpHeaders): Answer {
  const { coding, body, headers } = represented(file, asked)
  const etag = etagOf(file.hash, coding)
  const common = {
    ETag: etag,
    ...caching[file.kind === 'asset' ? 'asset' : 'page'],
    ...sharingHeaders(file.address),
    ...varying(file),
  }
  return isHeld(asked['if-none-match'], etag)
    ? { status: 304, headers: common }
    : { status: 200, headers: { ...common, ...headers, ...dispositionHeaders(file.address, file.type) }, body }
}

/** An error in the site's face, or in plain words where nothing is baked yet. Never kept by a cache. */
export function errorAnswer(status: number, generation: Generation | undefined, asked: IncomingHttpHeaders): Answer {
  const file = generation?.errors.get(String(status))
  const common = { ...caching.never, ...sharingHeaders('') }
  if (file === undefined) return { status, ...plainly(status, common) }
  const { body, headers } = represented(file, asked)
  return { status, headers: { ...common, ...varying(file), ...headers }, body }
}

/** To the one true spelling of an address. */
export function redirectAnswer(to: string): Answer {
  return {
    status: 308,
    headers: { Location: to, 'Content-Length': '0', ...caching.page, ...sharingHeaders('') },
  }
}

/** A word for the machinery that watches over this server. */
export function wordAnswer(status: number, word: string): Answer {
  const body = Buffer.from(`${word}\n`)
  const headers = { 'Content-Type': 'text/plain; charset=utf-8', 'Content-Length': String(body.length) }
  return { status, headers: { ...headers, ...caching.never, ...sharingHeaders('') }, body }
}

function represented(file: HeldFile, asked: IncomingHttpHeaders) {
  const accepted = asked['accept-encoding']
  const coding = chosenCoding(Array.isArray(accepted) ? accepted.join(',') : accepted, file.codings)
  const body = file.bodies[coding] ?? file.bodies.identity
  const headers: Headers = {
    'Content-Type': file.type,
    'Content-Length': String(body.length),
    ...(coding === 'identity' ? {} : { 'Content-Encoding': coding }),
  }
  return { coding, body, headers }
}

function varying(file: HeldFile): Headers {
  return file.codings.length > 0 ? { Vary: 'Accept-Encoding' } : {}
}

const words: Record<number, string> = {
  400: 'That address cannot be read',
  403: 'That is not open to you',
  404: 'There is no such page',
  405: 'That cannot be done here',
  413: 'That is too much at once',
  429: 'That was too often: please wait a minute',
  500: 'Something went wrong here',
  503: 'The site is being prepared: please try again in a minute',
}

function plainly(status: number, common: Headers): { headers: Headers; body: Buffer } {
  const title = words[status] ?? 'Something went wrong'
  const body = Buffer.from(
    '<!doctype html><html lang="en-GB"><head><meta charset="utf-8">' +
      '<meta name="viewport" content="width=device-width, initial-scale=1">' +
      `<title>${title} – Golden Thread</title></head>` +
      `<body><main><h1>${title}</h1><p><a href="/">Golden Thread</a></p></main></body></html>`,
  )
  return {
    headers: { ...common, 'Content-Type': 'text/html; charset=utf-8', 'Content-Length': String(body.length) },
    body,
  }
}
