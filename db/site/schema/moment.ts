import { sql } from 'drizzle-orm'

/** The moment at which a row is stored, in milliseconds since 1970, where whoever stores it says none. */
export const now = sql`(CAST(unixepoch('subsec') * 1000 AS INTEGER))`
