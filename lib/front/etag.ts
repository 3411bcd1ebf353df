import type { Coding } from './negotiation'

/**
 * The strong tag of one representation, from the plain bytes and the coding. Compressing the same bytes
 * harder does not change it: what a reader unpacks is the same to the last byte.
 */
export function etagOf(hash: string, coding: Coding): string {
  return `"${hash.slice(0, 24)}${coding === 'identity' ? '' : `-${coding}`}"`
}

/** Whether the reader already holds this representation (If-None-Match, RFC 9110, 13.1.2). */
export function isHeld(ifNoneMatch: string | undefined, etag: string): boolean {
  if (ifNoneMatch === undefined) return false
  const tags = ifNoneMatch.split(',').map((tag) => tag.trim().replace(/^W\//, ''))
  return tags.includes(etag) || tags.includes('*')
}
