import { sql } from 'drizzle-orm'
import { check, foreignKey, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { resultAudiences } from '@/lib/domain/survey/result-tables'
import { notEmpty, oneOf, realDay } from './checks'
import { people } from './person'
import { isMoment, waves } from './wave'

/** A wave whose results were decided, once: one of this site, or an earlier survey that was imported. Triggers keep it. */
export const resultSets = sqliteTable(
  'result_sets',
  {
    /** The wave's; of an imported one its own. */
    slug: text().primaryKey(),
    /** Null of an imported one. */
    waveId: text().unique().references(() => waves.id),
    title: text().notNull(),
    /** The London day on which it closed. */
    closedOn: text().notNull(),
    decidedAt: text().notNull(),
    /** The sealed table that could not be shown as it was sealed; null where all can. */
    refusedTable: text(),
    /** What the nearest safe list shows instead, in words; null where nothing was refused, or nothing is safe. */
    coarser: text({ mode: 'json' }).$type<string[]>(),
    /** When it was agreed to show that; set once. Until then nothing of a refused wave is shown. */
    acceptedAt: text(),
  },
  (table) => [
    check('result_sets_slug', sql`${table.slug} <> '' AND length(${table.slug}) <= 60 AND ${table.slug} NOT GLOB '*[^a-z0-9-]*'`),
    notEmpty('result_sets_title_is_there', table.title),
    realDay('result_sets_closed_on', table.closedOn),
    isMoment('result_sets_decided_at', table.decidedAt),
    isMoment('result_sets_accepted_at', table.acceptedAt),
    check('result_sets_coarser_of_refused', sql`${table.coarser} IS NULL OR ${table.refusedTable} IS NOT NULL`),
    check('result_sets_accepts_coarser', sql`${table.acceptedAt} IS NULL OR ${table.coarser} IS NOT NULL`),
  ],
)

/** What the gate let through for one audience, as text, with the hash by which it is known again. Never changed. */
export const resultSheets = sqliteTable(
  'result_sheets',
  {
    slug: text().notNull().references(() => resultSets.slug),
    audience: text({ enum: resultAudiences }).notNull(),
    sheet: text().notNull(),
    hash: text().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.slug, table.audience] }),
    oneOf('result_sheets_audience', table.audience, resultAudiences),
    check('result_sheets_hash', sql`length(${table.hash}) = 64 AND ${table.hash} NOT GLOB '*[^0-9a-f]*'`),
  ],
)

export const releaseKinds = ['shown', 'file'] as const
export const fileFormats = ['csv', 'json', 'xlsx', 'pptx', 'pdf', 'lgeei'] as const

/** That results went out: shown to an audience, or made into a file. Only added to. */
export const resultReleases = sqliteTable(
  'result_releases',
  {
    id: text().primaryKey(),
    slug: text().notNull(),
    audience: text({ enum: resultAudiences }).notNull(),
    kind: text({ enum: releaseKinds }).notNull(),
    /** Of a file. */
    format: text({ enum: fileFormats }),
    bytes: integer(),
    /** SHA-256 of the file; of what is shown, of its sheet. */
    hash: text().notNull(),
    releasedAt: text().notNull(),
    /** Null where the owner of the data folder did it by a command. */
    releasedBy: text().references(() => people.id),
  },
  (table) => [
    foreignKey({ columns: [table.slug, table.audience], foreignColumns: [resultSheets.slug, resultSheets.audience] }),
    oneOf('result_releases_kind', table.kind, releaseKinds),
    oneOf('result_releases_format', table.format, fileFormats),
    check('result_releases_file_whole', sql`(${table.kind} = 'file') = (${table.format} IS NOT NULL) AND (${table.kind} = 'file') = (${table.bytes} IS NOT NULL)`),
    check('result_releases_hash', sql`length(${table.hash}) = 64 AND ${table.hash} NOT GLOB '*[^0-9a-f]*'`),
    isMoment('result_releases_at', table.releasedAt),
    uniqueIndex('result_releases_shown_once').on(table.slug, table.audience).where(sql`${table.kind} = 'shown'`),
  ],
)
