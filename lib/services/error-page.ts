import { errorStatuses } from './addresses'
import { publicPage } from './public-page'

/** The page with which the front answers a status, or null for a status it never answers with. */
export function errorPage(status: string) {
  const known = errorStatuses.some((candidate) => String(candidate) === status)
  // The address that failed is not known when the page is baked, so it cites the home page.
  return publicPage('/', () => (known ? { status } : null))
}
