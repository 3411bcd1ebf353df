import { readPerson } from '@/db/site/read-people'
import type { Actor } from '@/lib/domain/access/actor'
import { may } from '@/lib/domain/access/may'
import { auditQuery } from '@/lib/domain/audit/query'
import { pageNumber, withQuery } from '@/lib/domain/site/page-number'
import { auditCsv } from './audit-csv'
import { auditLine } from './audit-line'
import { downloadAudit, readAudit } from './audit-read'
import { reportOnAudit } from './audit-report'
import { auditTrail, type AuditTrail } from './audit-trail'
import { forbidden, type Reading } from './outcome'

type Typed = Readonly<Record<string, string | undefined>>

/** The log as a page shows it: what was asked for, and its entries in words. */
export async function auditPage(actor: Actor, typed: Typed, trail: AuditTrail = auditTrail()) {
  const read = await readAudit(actor, typed, pageNumber(typed.page), trail)
  if (!read.ok) return read
  const { entries, query, errors, end } = read.content
  const person = query.person === '' ? null : await readPerson(trail.database, query.person)
  const content = {
    query,
    errors,
    end,
    person: query.person === '' ? null : (person?.name ?? 'somebody who is not in the list of people'),
    entries: { ...entries, rows: entries.rows.map(auditLine) },
  }
  return { ok: true, content } satisfies Reading<unknown>
}

/** Whether the whole log is as it was written, checked now, entry by entry. */
export async function auditCheckPage(actor: Actor, trail: AuditTrail = auditTrail()) {
  if (!may(actor, 'read-audit').ok) return forbidden
  return { ok: true, content: await reportOnAudit({}, trail) } satisfies Reading<unknown>
}

/** The entries that are asked for, as an answer that a browser saves. */
export async function auditFile(actor: Actor, typed: Typed, trail: AuditTrail = auditTrail()) {
  const download = await downloadAudit(actor, typed, trail)
  if (!download.ok) return 'errors' in download ? { ...download, page: withQuery('/admin/log', auditQuery(typed).query) } : download
  const file = new Response(auditCsv(download.content.entries), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8; header=present',
      'Content-Disposition': `attachment; filename="${download.content.name}"`,
      'Cache-Control': 'no-store',
    },
  })
  return { ok: true as const, file }
}
