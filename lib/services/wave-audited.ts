import { readOpenIntent } from '@/db/site/read-audit'
import type { AuditNote } from '@/lib/domain/audit/note'
import { auditedElsewhere, takenUpElsewhere } from './audit'
import type { AuditTrail } from './audit-trail'

/**
 * What changes a wave on both databases, with its intent and its confirmation. After a fall in between, whoever asks
 * for the same of the same wave again takes the open intent up. For use within `inWaveLine`: two do not do so at once.
 */
export async function auditedOnBoth<T>(note: AuditNote, act: () => Promise<T>, trail: AuditTrail): Promise<T> {
  const open = await readOpenIntent(trail.database, note.action, note.subject.id)
  const again = open === null ? null : await takenUpElsewhere(open, async () => ({ result: await act() }), trail)
  return again === null ? auditedElsewhere(note, act, trail) : again.result
}
