import { countAudit, readAuditHead, searchAudit } from '@/db/site/read-audit'
import type { Actor } from '@/lib/domain/access/actor'
import { may } from '@/lib/domain/access/may'
import { byPerson } from '@/lib/domain/audit/actor'
import type { AuditEntry } from '@/lib/domain/audit/entry'
import { auditQuery, type AuditQuery } from '@/lib/domain/audit/query'
import { audited } from './audit'
import { auditTrail, type AuditTrail } from './audit-trail'
import { forbidden, invalid, paged, type Invalid, type Paged, type Reading } from './outcome'

const atOnce = 50

type Typed = Readonly<Record<string, string | undefined>>

export type AuditPage = {
  entries: Paged<AuditEntry>
  query: AuditQuery
  errors: Record<string, string>
  /** Where the log ends: written down elsewhere, it later proves that nothing was cut off. */
  end: { sequence: number; fingerprint: string } | null
}

/** The entries that are asked for, the newest first, and where the log ends. */
export async function readAudit(actor: Actor, typed: Typed, page: number, { database }: AuditTrail = auditTrail()): Promise<Reading<AuditPage>> {
  if (!may(actor, 'read-audit').ok) return forbidden
  const { query, span, errors } = auditQuery(typed)
  const [total, rows, head] = await Promise.all([
    countAudit(database, span),
    searchAudit(database, span, { skip: (page - 1) * atOnce, most: atOnce }),
    readAuditHead(database),
  ])
  const end = head === null ? null : { sequence: head.sequence, fingerprint: fingerprint(head.hash) }
  return { ok: true, content: { entries: paged(rows, total, page, atOnce), query, errors, end } }
}

/** What the log says of one person lately, the newest first. */
export async function historyOf(actor: Actor, personId: string, { database }: AuditTrail = auditTrail()): Promise<Reading<AuditEntry[]>> {
  if (!may(actor, 'read-audit').ok) return forbidden
  const span = { words: '', action: null, person: personId, from: null, until: null }
  return { ok: true, content: await searchAudit(database, span, { skip: 0, most: 10 }) }
}

export type AuditDownload = { entries: AsyncGenerator<AuditEntry[]>; name: string }

const inOneGo = 1_000

/** More would be longer than the way to the reader takes in one answer. */
export const mostInAFile = 50_000

/** The same entries as a file, all of them. That it was fetched, and what was chosen, is written down first. */
export async function downloadAudit(
  actor: Actor,
  typed: Typed,
  trail: AuditTrail = auditTrail(),
  most = mostInAFile,
): Promise<Reading<AuditDownload> | Invalid> {
  const verdict = may(actor, 'read-audit')
  if (!verdict.ok) return forbidden
  const { query, span, errors } = auditQuery(typed)
  if (Object.keys(errors).length > 0) return invalid(errors)
  const total = await countAudit(trail.database, span)
  if (total > most) return invalid({ from: `These are ${total} entries, and a file holds ${most}: choose fewer days` })
  const chosen = Object.entries(query).filter(([, value]) => value !== '').map(([name, value]) => `${name}: ${value}`)
  const written = await audited(
    {
      action: 'log-downloaded',
      actor: byPerson(actor, verdict.by),
      subject: { id: 'site', name: 'Audit log' },
      before: null,
      after: { entries: total, ...(chosen.length === 0 ? {} : { filter: chosen.join('; ').slice(0, 400) }) },
    },
    { statements: [] },
    trail,
  )
  if (!written.ok) throw new Error('A note alone expects nothing')

  async function* entries() {
    // Down from the entry that tells of this, so that what comes meanwhile neither shifts a row nor doubles it.
    for (let below = written.ok ? written.sequence : 0; ; ) {
      const rows = await searchAudit(trail.database, span, { skip: 0, most: inOneGo, below })
      if (rows.length > 0) yield rows
      if (rows.length < inOneGo) return
      below = rows.at(-1)?.sequence ?? 0
    }
  }
  return { ok: true, content: { entries: entries(), name: `audit-log-to-${written.sequence}.csv` } }
}

/** So much of a hash as somebody can write down: 64 bits. */
export function fingerprint(hash: string): string {
  return hash.slice(0, 16)
}
