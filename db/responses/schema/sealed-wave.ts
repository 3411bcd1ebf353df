import { sql } from 'drizzle-orm'
import { check, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { Channel } from '@/lib/domain/credential/ledger'
import type { Survey } from '@/lib/domain/survey/survey'

/**
 * What answering needs of a wave, as it was sealed when it opened. Triggers keep it so: later it can only close,
 * or close later. Moments are ISO 8601 in UTC; they are the wave's, never an answer's.
 */
export const sealedWaves = sqliteTable(
  'sealed_waves',
  {
    id: text().primaryKey(),
    slug: text().notNull().unique(),
    survey: text({ mode: 'json' }).$type<Survey>().notNull(),
    channels: text({ mode: 'json' }).$type<Channel[]>().notNull(),
    covenantText: text().notNull(),
    covenantHash: text().notNull(),
    /** Hexadecimal. */
    publicKey: text().notNull(),
    /** How many reporting groups were sealed: there cannot be one more. */
    groupCount: integer().notNull(),
    opensAt: text().notNull(),
    closesAt: text().notNull(),
    closedAt: text(),
    keyDestroyedAt: text(),
    /** How many self-declared values were blanked at close. */
    blanked: integer(),
  },
  ({ slug, covenantHash, publicKey, opensAt, closesAt, closedAt, keyDestroyedAt, blanked }) => [
    check('sealed_waves_slug', sql`${slug} <> '' AND ${slug} NOT GLOB '*[^a-z0-9-]*'`),
    check('sealed_waves_covenant_hash', sql`length(${covenantHash}) = 64 AND ${covenantHash} NOT GLOB '*[^0-9a-f]*'`),
    check('sealed_waves_public_key', sql`length(${publicKey}) = 64 AND ${publicKey} NOT GLOB '*[^0-9a-f]*'`),
    check('sealed_waves_in_order', sql`${opensAt} < ${closesAt}`),
    check('sealed_waves_end_whole', sql`(${keyDestroyedAt} IS NULL OR ${closedAt} IS NOT NULL) AND (${blanked} IS NULL OR ${closedAt} IS NOT NULL)`),
  ],
)
