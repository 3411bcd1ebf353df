import { sql } from 'drizzle-orm'
import { blob, check, foreignKey, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { reportingGroups } from './reporting-group'

/** The printed codes of a wave, as hashes: who holds which nobody wrote down. */
export const codeHashes = sqliteTable(
  'code_hashes',
  {
    waveId: text().notNull(),
    hash: blob({ mode: 'buffer' }).notNull(),
    groupId: text().notNull(),
  },
  ({ waveId, hash, groupId }) => [
    primaryKey({ columns: [waveId, hash] }),
    foreignKey({ columns: [waveId, groupId], foreignColumns: [reportingGroups.waveId, reportingGroups.id] }),
    check('code_hashes_are_hashes', sql`length(${hash}) = 32`),
  ],
)
