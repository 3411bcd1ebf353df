import { readRoster, readRosterImportLines } from '@/db/site/read-roster'
import type { Actor } from '@/lib/domain/access/actor'
import { may } from '@/lib/domain/access/may'
import { pageNumber } from '@/lib/domain/site/page-number'
import { rosterCounts } from '@/lib/domain/survey/roster-counts'
import { rosterGuideCsv, rosterSample } from '@/lib/domain/survey/roster-guide'
import { leaverDays } from '@/lib/domain/survey/retention'
import { londonTime } from '@/lib/platform/clock'
import { auditTrail, type AuditTrail } from './audit-trail'
import { csvFile } from './saved-file'
import { forbidden, paged, type Reading } from './outcome'

const atOnce = 20

/** The roster in counts, and every import there was. */
export async function rosterPage(actor: Actor, typed: Readonly<Record<string, string | undefined>>, { database }: AuditTrail = auditTrail()) {
  if (!may(actor, 'keep-roster').ok) return forbidden
  const page = pageNumber(typed.page)
  const { rows, total } = await readRosterImportLines(database, { skip: (page - 1) * atOnce, most: atOnce })
  const lines = rows.map(({ importedAt, by, ...line }) => ({ ...line, at: londonTime(importedAt), by: by ?? 'the owner of the data folder, by a command' }))
  const newest = page === 1 ? lines[0] : undefined
  return {
    ok: true,
    content: { counts: rosterCounts(await readRoster(database)), last: newest ?? null, imports: paged(lines, total, page, atOnce), leaverDays },
  } satisfies Reading<unknown>
}

/** An extract of invented people, for whoever makes the first real one. */
export function rosterSampleFile(actor: Actor) {
  return may(actor, 'keep-roster').ok ? { ok: true as const, file: csvFile('roster-sample.csv', rosterSample()) } : forbidden
}

/** What each column of an extract is to hold. */
export function rosterColumnsFile(actor: Actor) {
  return may(actor, 'keep-roster').ok ? { ok: true as const, file: csvFile('roster-columns.csv', rosterGuideCsv()) } : forbidden
}
