import { errorStatuses } from './addresses'
import { publicPage } from './public-page'

/** The page with which the front answers a status, or null for a status it never answers with. */
export function errorPage(status: string) {
  const known = errorStatuses.some((candidate) => String(candidate) === status)
  // It is baked once and answers any address, so it has none of its own.
  return publicPage('', () => (known ? { status } : null))
}
