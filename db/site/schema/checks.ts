import { sql, type Column, type SQL } from 'drizzle-orm'
import { check } from 'drizzle-orm/sqlite-core'
import type { AssertionKind } from '@/lib/domain/record/citation'

/** A value of a closed list, or none where the column allows none. */
export function oneOf(name: string, column: Column, values: readonly string[]) {
  return check(name, sql`${column} IN (${sql.raw(values.map((value) => `'${value}'`).join(', '))})`)
}

/** Words that must be there are not just white space. */
export function notEmpty(name: string, column: Column) {
  return check(name, sql`trim(${column}) <> ''`)
}

/** A day that exists, written YYYY-MM-DD: date() turns 30 February into another day. */
export function realDay(name: string, column: Column) {
  return check(name, isRealDay(column))
}

function isRealDay(column: Column): SQL {
  return sql`${column} IS NULL OR (${column} GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND ${column} IS date(${column}))`
}

/** The three columns that hold what printed words say of a date: all or none, real days, in order. */
export function dateSpan(name: string, earliest: Column, latest: Column, precision?: Column) {
  const checks = [
    realDay(`${name}_earliest_is_a_day`, earliest),
    realDay(`${name}_latest_is_a_day`, latest),
    check(`${name}_in_order`, sql`${latest} IS NULL OR (${earliest} IS NOT NULL AND ${earliest} <= ${latest})`),
  ]
  if (precision === undefined) return checks
  return [
    ...checks,
    check(`${name}_precision`, sql`${precision} IN ('day', 'month', 'season', 'year', 'range', 'open')`),
    check(`${name}_whole`, sql`(${earliest} IS NULL) = (${precision} IS NULL)`),
    check(`${name}_open_has_no_end`, sql`${precision} IS NULL OR (${precision} = 'open') = (${latest} IS NULL)`),
  ]
}

/** An assertion rests on a citation of its own: the first one, whose id follows from the assertion's. */
export function ownCitation(kind: AssertionKind, table: { id: Column; citationId: Column }) {
  return check(
    `${kind}_has_its_own_citation`,
    sql`${table.citationId} = ${sql.raw(`'${kind}.'`)} || ${table.id} || '.1'`,
  )
}
