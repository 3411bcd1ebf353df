import { sql } from 'drizzle-orm'
import { check, foreignKey, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { channels } from '@/lib/domain/credential/ledger'
import { oneOf } from './checks'
import { rosterMembers } from './roster-member'
import { waveGroups } from './wave-group'

/**
 * One row a person invited, all made when the wave is sealed, and gone when it has closed. No date, and `WITHOUT
 * ROWID` by migration. Not in the index of tables: who has collected is for the job that writes letters alone, and
 * lint lets nobody else come here.
 */
export const ledger = sqliteTable(
  'ledger',
  {
    waveId: text().notNull(),
    memberId: text().notNull().references(() => rosterMembers.id),
    groupId: text().notNull(),
    channel: text({ enum: channels }).notNull(),
    /** SHA-256 of what the device blinded; null where nothing was collected. */
    blindedHash: text(),
    /** The last round of letters that this person was looked at in; 0 for none. */
    lastRound: integer().notNull().default(0),
  },
  (table) => [
    primaryKey({ columns: [table.waveId, table.memberId] }),
    foreignKey({ columns: [table.waveId, table.groupId], foreignColumns: [waveGroups.waveId, waveGroups.id] }),
    oneOf('ledger_channel', table.channel, channels),
    check('ledger_keeps_a_hash', sql`length(${table.blindedHash}) = 64 AND ${table.blindedHash} NOT GLOB '*[^0-9a-f]*'`),
    check('ledger_credentials_only', sql`${table.blindedHash} IS NULL OR ${table.channel} = 'credential'`),
  ],
)
