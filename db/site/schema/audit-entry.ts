import { sql, type Column } from 'drizzle-orm'
import { check, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { auditPhases } from '@/lib/domain/audit/phase'
import { auditActorKinds } from '@/lib/domain/audit/actor'
import { notEmpty, oneOf } from './checks'

/**
 * Who did what, what was before and what after. Triggers let rows be added only, each on the one before it; two
 * writers cannot add the same number, nor build on the same hash. The rules are in lib/domain/audit.
 */
export const auditEntries = sqliteTable(
  'audit_entries',
  {
    sequence: integer().primaryKey(),
    /** UTC, to the millisecond, as ISO 8601 writes it. */
    at: text().notNull(),
    actorKind: text({ enum: auditActorKinds }).notNull(),
    /** No foreign key: the log tells of people as they were. */
    actorId: text(),
    actorName: text().notNull(),
    /** The roles by which it was done, as they were. */
    actorRole: text(),
    action: text().notNull(),
    subjectKind: text().notNull(),
    subjectId: text().notNull(),
    subjectName: text().notNull(),
    phase: text({ enum: auditPhases }).notNull(),
    /** The intent that this entry confirms or gives up. */
    intent: integer(),
    /** Canonical JSON, or null where there was nothing. */
    before: text(),
    after: text(),
    previousHash: text().notNull(),
    hash: text().notNull(),
  },
  (table) => [
    check('audit_entries_count', sql`${table.sequence} > 0`),
    check(
      'audit_entries_at',
      sql`${table.at} GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9].[0-9][0-9][0-9]Z'`,
    ),
    oneOf('audit_entries_actor_kind', table.actorKind, auditActorKinds),
    check('audit_entries_actor_is_known', sql`(${table.actorKind} = 'person') = (${table.actorId} IS NOT NULL)`),
    notEmpty('audit_entries_actor_name', table.actorName),
    notEmpty('audit_entries_action', table.action),
    oneOf('audit_entries_phase', table.phase, auditPhases),
    check('audit_entries_intent', sql`(${table.phase} IN ('confirmed', 'given-up')) = (${table.intent} IS NOT NULL)`),
    isJson('audit_entries_before', table.before),
    isJson('audit_entries_after', table.after),
    isHash('audit_entries_previous_hash', table.previousHash),
    isHash('audit_entries_hash', table.hash),
    uniqueIndex('audit_entries_follow_one').on(table.previousHash),
    uniqueIndex('audit_entries_hash_once').on(table.hash),
    uniqueIndex('audit_entries_intent_ends_once').on(table.intent),
    index('audit_entries_by_actor').on(table.actorId),
    index('audit_entries_by_subject').on(table.subjectId),
    index('audit_entries_by_action').on(table.action),
    index('audit_entries_by_moment').on(table.at),
  ],
)

/**
 * Where the log ends, under a seal that only the key makes: rows cut off its tail are missed by it. One row, moved
 * on in the batch that adds an entry.
 */
export const auditHeads = sqliteTable(
  'audit_heads',
  {
    log: text().primaryKey(),
    sequence: integer().notNull(),
    hash: text().notNull(),
    seal: text().notNull(),
    /** Tells one key from another, and nothing of either. */
    keyMark: text().notNull(),
  },
  (table) => [
    check('audit_heads_one', sql`${table.log} = 'site'`),
    isHash('audit_heads_hash', table.hash),
    isHash('audit_heads_seal', table.seal),
  ],
)

function isJson(name: string, column: Column) {
  return check(name, sql`${column} IS NULL OR json_valid(${column})`)
}

function isHash(name: string, column: Column) {
  return check(name, sql`length(${column}) = 64 AND ${column} NOT GLOB '*[^0-9a-f]*'`)
}
