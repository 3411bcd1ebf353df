import { sql } from 'drizzle-orm'
import { check, index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { oneOf } from './checks'
import { now } from './moment'

const purposes = ['mail-link', 'administrator-link'] as const

/** A link that signs in once: a hash of it, never the link. */
export const verificationTokens = sqliteTable(
  'verification_tokens',
  {
    /** Whom it is for: an address, or for an administrator link whatever names it. */
    identifier: text().notNull(),
    token: text().notNull(),
    expires: integer({ mode: 'timestamp_ms' }).notNull(),
    purpose: text({ enum: purposes }).notNull().default('mail-link'),
    createdAt: integer({ mode: 'timestamp_ms' }).notNull().default(now),
  },
  (table) => [
    primaryKey({ columns: [table.identifier, table.token] }),
    check('verification_tokens_keep_a_hash', sql`length(${table.token}) = 64 AND ${table.token} NOT GLOB '*[^0-9a-f]*'`),
    oneOf('verification_tokens_purpose', table.purpose, purposes),
    index('verification_tokens_by_end').on(table.expires),
  ],
)
