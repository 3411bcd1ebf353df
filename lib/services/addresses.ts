import { filtersOf } from '@/lib/domain/record/recommendation-list'
import { londonDate } from '@/lib/platform/clock'
import { openDataTables, surveySchemaFile } from './open-data'
import { readRecord } from './record-read'
import { publishedWaves } from './wave-published'

/** One address of the public site that is baked into a file. */
export type PublicAddress = { path: string; inSitemap: boolean }

/** Statuses that the front answers with a baked page, rendered from `/error-pages/[status]`. */
export const errorStatuses = [400, 403, 404, 405, 413, 429, 500, 503] as const

const fixedPages = [
  '/', '/plan', '/reviews', '/recommendations', '/tracker', '/sources', '/gaps', '/data', '/about', '/accessibility',
  '/privacy', '/privacy/surveys', '/surveys',
]

const fixedFiles = ['/robots.txt', '/sitemap.xml', '/.well-known/security.txt', `/data/${surveySchemaFile}`]

async function pagePaths(): Promise<string[]> {
  const record = await readRecord()
  const today = londonDate(new Date())
  return [
    ...fixedPages,
    ...record.priorities.map((row) => `/plan/${row.id}`),
    ...record.reviews.map((row) => `/reviews/${row.id}`),
    ...record.recommendations.map((row) => `/recommendations/${row.id}`),
    ...filtersOf(record, today).map((filter) => filter.path),
    ...record.programmes.map((row) => `/programmes/${row.id}`),
    ...record.sources.map((row) => `/sources/${row.id}`),
    ...(await publishedWaves()).map(({ slug }) => `/surveys/${slug}`),
  ]
}

/** What can be downloaded of each survey that was sealed; see `surveyFile`. */
async function surveyFiles(): Promise<string[]> {
  return (await publishedWaves()).flatMap(({ slug, state }) =>
    ['covenant.json', 'seal.json', ...(state === 'closed' ? ['receipts.txt'] : [])].map((file) => `/surveys/${slug}/${file}`))
}

/** Every address that a resident can read without typing a query. */
export async function publicAddresses(): Promise<PublicAddress[]> {
  const tables = await openDataTables()
  const files = [...fixedFiles, ...tables.flatMap(({ name }) => [`/data/${name}.csv`, `/data/${name}.json`]), ...(await surveyFiles())]
  return [
    ...(await pagePaths()).map((path) => ({ path, inSitemap: true })),
    ...files.map((path) => ({ path, inSitemap: false })),
  ]
}
