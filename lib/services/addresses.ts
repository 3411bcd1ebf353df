/** One address of the public site that is baked into a file. */
export type PublicAddress = { path: string; inSitemap: boolean }

/** Statuses that the front answers with a baked page, rendered from `/error-pages/[status]`. */
export const errorStatuses = [400, 404, 405, 413, 429, 500, 503] as const

/** Every address that a resident can read without typing a query. */
export async function publicAddresses(): Promise<PublicAddress[]> {
  return [{ path: '/', inSitemap: true }]
}
