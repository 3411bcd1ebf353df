import type { Actor } from '@/lib/domain/access/actor'
import { peopleQuery } from '@/lib/domain/access/people-query'
import { pageNumber } from '@/lib/domain/site/page-number'
import { londonTime } from '@/lib/platform/clock'
import { auditTrail, type AuditTrail } from './audit-trail'
import { grantLine } from './grant-line'
import type { Reading } from './outcome'
import { listPeople } from './person'

type Typed = Readonly<Record<string, string | undefined>>

/** The list of people as a page shows it: what was asked for, and of each their roles in words. */
export async function personList(actor: Actor, typed: Typed, trail: AuditTrail = auditTrail()) {
  const { query, span } = peopleQuery(typed)
  const listed = await listPeople(actor, span, pageNumber(typed.page), trail)
  if (!listed.ok) return listed
  const rows = listed.content.rows.map(({ id, name, email, disabledAt, grants }) => ({
    id,
    name,
    email,
    disabled: disabledAt === null ? null : londonTime(disabledAt),
    grants: grants.map(grantLine),
  }))
  return { ok: true, content: { query, people: { ...listed.content, rows } } } satisfies Reading<unknown>
}
