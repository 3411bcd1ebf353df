import { sql } from 'drizzle-orm'
import { check, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { channels } from '@/lib/domain/credential/ledger'
import { oneOf } from './checks'

/**
 * One row for everybody invited to a wave, made when it opens: no date, and of the credential only the hash of what a
 * device had blinded. `WITHOUT ROWID` by migration. No key to the roster: a leaver stays counted as invited.
 */
export const credentialLedger = sqliteTable(
  'credential_ledger',
  {
    waveId: text().notNull(),
    personId: text().notNull(),
    /** The reporting group, as sealed. */
    groupId: text().notNull(),
    channel: text({ enum: channels }).notNull(),
    /** Hexadecimal; null until a credential has been collected. */
    blindedHash: text(),
  },
  ({ waveId, personId, channel, blindedHash }) => [
    primaryKey({ columns: [waveId, personId] }),
    oneOf('credential_ledger_channel', channel, channels),
    check('credential_ledger_hash', sql`${blindedHash} IS NULL OR (length(${blindedHash}) = 64 AND ${channel} = 'credential')`),
  ],
)

/** What is left of a ledger after close: counts. */
export const credentialCounts = sqliteTable(
  'credential_counts',
  {
    waveId: text().notNull(),
    groupId: text().notNull(),
    channel: text({ enum: channels }).notNull(),
    invited: integer().notNull(),
    collected: integer().notNull(),
  },
  ({ waveId, groupId, channel, invited, collected }) => [
    primaryKey({ columns: [waveId, groupId, channel] }),
    oneOf('credential_counts_channel', channel, channels),
    check('credential_counts_in_order', sql`${collected} BETWEEN 0 AND ${invited}`),
  ],
)
