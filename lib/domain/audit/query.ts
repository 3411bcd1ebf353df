import { Temporal } from 'temporal-polyfill'
import { isAuditAction, type AuditAction } from './action'

/** What somebody asks the log for, as they typed it; days are London's. */
export type AuditQuery = { words: string; action: AuditAction | ''; person: string; from: string; to: string }

/** The same as the database is asked: null is 'any'; moments in UTC, `until` not included. */
export type AuditSpan = { words: string; action: AuditAction | null; person: string | null; from: string | null; until: string | null }

type Typed = Readonly<Record<string, string | undefined>>

/** Reads a query from an address. What cannot be read is named by field and left out, and the rest still counts. */
export function auditQuery(typed: Typed): { query: AuditQuery; span: AuditSpan; errors: Record<string, string> } {
  const { words = '', action = '', person = '', from = '', to = '' } = typed
  const errors: Record<string, string> = {}
  const [first, last] = [dayOf(from), dayOf(to)]
  if (first === undefined) errors.from = 'Write the first day like 2026-11-25'
  if (last === undefined) errors.to = 'Write the last day like 2026-11-25'
  if (first && last && Temporal.PlainDate.compare(first, last) > 0) errors.to = 'The last day is before the first: exchange them'
  const query: AuditQuery = {
    words: words.trim().slice(0, 200),
    action: isAuditAction(action) ? action : '',
    person: /^[\w-]{1,80}$/.test(person) ? person : '',
    from: from.trim().slice(0, 20),
    to: to.trim().slice(0, 20),
  }
  return {
    query,
    span: {
      words: query.words,
      action: query.action === '' ? null : query.action,
      person: query.person === '' ? null : query.person,
      from: first ? beginning(first) : null,
      until: last ? beginning(last.add({ days: 1 })) : null,
    },
    errors,
  }
}

/** Null where nothing was typed, undefined where it is no day. */
function dayOf(typed: string): Temporal.PlainDate | null | undefined {
  const text = typed.trim()
  if (text === '') return null
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return undefined
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' })
  } catch {
    return undefined
  }
}

/** The first moment of a day in London, as the log writes moments. */
function beginning(day: Temporal.PlainDate): string {
  return new Date(day.toZonedDateTime('Europe/London').epochMilliseconds).toISOString()
}
