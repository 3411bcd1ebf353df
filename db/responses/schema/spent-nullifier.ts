import { sql } from 'drizzle-orm'
import { blob, check, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { sealedWaves } from './sealed-wave'

/** Credentials and codes that have been used. Nothing of what they were used for. */
export const spentNullifiers = sqliteTable(
  'spent_nullifiers',
  {
    waveId: text().notNull().references(() => sealedWaves.id),
    nullifier: blob({ mode: 'buffer' }).notNull(),
  },
  ({ waveId, nullifier }) => [
    primaryKey({ columns: [waveId, nullifier] }),
    check('spent_nullifiers_are_hashes', sql`length(${nullifier}) = 32`),
  ],
)
