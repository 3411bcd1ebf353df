import type { AuditEntry } from '@/lib/domain/audit/entry'
import { actionWords, actorRoleWords, detailLines } from '@/lib/domain/audit/line'
import { phaseWords } from '@/lib/domain/audit/phase'
import { auditSubjectWords, isAuditSubject } from '@/lib/domain/audit/subject'
import { londonTime } from '@/lib/platform/clock'

/** An entry of the log in words. */
export function auditLine(entry: AuditEntry) {
  const { sequence, at, actorId, actorName, actorRole, action, subjectKind, subjectId, subjectName, phase, intent } = entry
  return {
    sequence,
    at: londonTime(new Date(at)),
    actor: { name: actorName, roles: actorRoleWords(actorRole), personId: actorId },
    action: actionWords(action),
    phase: phaseWords(phase, intent),
    subject: {
      kind: isAuditSubject(subjectKind) ? auditSubjectWords[subjectKind] : subjectKind,
      name: subjectName,
      personId: subjectKind === 'person' ? subjectId : null,
    },
    details: detailLines(entry),
  }
}
