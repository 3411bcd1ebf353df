import { randomUUID } from 'node:crypto'
import { sql } from 'drizzle-orm'
import { check, index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { signInWays } from '@/lib/domain/access/sign-in-way'
import { notEmpty, oneOf } from './checks'
import { now } from './moment'
import { people } from './person'

/** A session. Its rows let nobody in: of the token, which the cookie carries, only the SHA-256 is kept. */
export const sessions = sqliteTable(
  'sessions',
  {
    /** SHA-256 of the token, in hexadecimal. The name is that of next-auth's adapter. */
    sessionToken: text('token_hash').primaryKey(),
    /** The public handle, by which a page or the audit log names a session. */
    id: text().notNull().unique().$defaultFn(() => randomUUID()),
    userId: text('person_id').notNull().references(() => people.id, { onDelete: 'cascade' }),
    /** The idle limit: moved on by use, never past the absolute one. */
    expires: integer({ mode: 'timestamp_ms' }).notNull(),
    absoluteExpires: integer({ mode: 'timestamp_ms' }).notNull(),
    createdAt: integer({ mode: 'timestamp_ms' }).notNull().default(now),
    /** To the hour: how people's days go is nobody's business. */
    lastSeenAt: integer({ mode: 'timestamp_ms' }).notNull(),
    /** The kind of device in words ('Firefox on Android'), no version and no address. */
    device: text().notNull(),
    signedInBy: text({ enum: signInWays }).notNull(),
  },
  (table) => [
    check('sessions_keep_a_hash', sql`length(${table.sessionToken}) = 64 AND ${table.sessionToken} NOT GLOB '*[^0-9a-f]*'`),
    check('sessions_end', sql`${table.expires} <= ${table.absoluteExpires}`),
    check('sessions_seen_to_the_hour', sql`${table.lastSeenAt} % 3600000 = 0`),
    notEmpty('sessions_device_is_there', table.device),
    oneOf('sessions_signed_in_by', table.signedInBy, signInWays),
    index('sessions_of_person').on(table.userId),
    index('sessions_by_end').on(table.expires),
  ],
)
