import { sql } from 'drizzle-orm'
import { check, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { isMoment, waves } from './wave'

/**
 * That a wave was sealed, and what as. Written last in the batch that makes groups and ledger, and refused where
 * they do not add up to it. The answering side's id and key come once, when it has sealed the same.
 */
export const waveSeals = sqliteTable(
  'wave_seals',
  {
    waveId: text().primaryKey().references(() => waves.id),
    covenantText: text().notNull(),
    covenantHash: text().notNull(),
    invited: integer().notNull(),
    groupCount: integer().notNull(),
    sealedAt: text().notNull(),
    /** The wave's id in the responses database: a part of what every credential is good for. */
    answerId: text(),
    /** Hexadecimal. */
    publicKey: text(),
    /** Credentials given in place of lost ones; a trigger counts them, and no more are given than the pool holds. */
    replaced: integer().notNull().default(0),
  },
  (table) => [
    check('wave_seals_hash', sql`length(${table.covenantHash}) = 64 AND ${table.covenantHash} NOT GLOB '*[^0-9a-f]*'`),
    check('wave_seals_key', sql`length(${table.publicKey}) = 64 AND ${table.publicKey} NOT GLOB '*[^0-9a-f]*'`),
    check('wave_seals_key_with_id', sql`(${table.answerId} IS NULL) = (${table.publicKey} IS NULL)`),
    check('wave_seals_counts', sql`${table.invited} > 0 AND ${table.groupCount} > 0`),
    check('wave_seals_pool', sql`${table.replaced} BETWEEN 0 AND max(3, ${table.invited} / 100)`),
    isMoment('wave_seals_at', table.sealedAt),
  ],
)
