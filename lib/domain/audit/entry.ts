import { auditActions } from './action'
import { actorNames, type AuditActorKind } from './actor'
import { canonicalDetail, detailSchema } from './detail'
import type { AuditNote } from './note'
import type { AuditPhase } from './phase'

/** An entry as it is stored. Every column but `hash` is under the hash. */
export type AuditEntry = {
  sequence: number
  at: string
  actorKind: AuditActorKind
  actorId: string | null
  actorName: string
  actorRole: string | null
  action: string
  subjectKind: string
  subjectId: string
  subjectName: string
  phase: AuditPhase
  intent: number | null
  before: string | null
  after: string | null
  previousHash: string
  hash: string
}

/** What stands in an entry before its place in the chain is known. */
export type AuditContent = Omit<AuditEntry, 'sequence' | 'previousHash' | 'hash'>

/**
 * Turns a note into what is stored. Throws where it says anything that its action may not tell: that is a mistake
 * of the program, and nothing is written.
 */
export function contentOf(note: AuditNote, at: Date, stage: { phase: AuditPhase; intent: number | null }): AuditContent {
  const { actor } = note
  const schema = detailSchema(note.action)
  return {
    at: at.toISOString(),
    actorKind: actor.kind,
    actorId: actor.kind === 'person' ? actor.id : null,
    actorName: actor.kind === 'person' ? actor.name : actorNames[actor.kind],
    actorRole: actor.kind === 'person' && actor.roles.length > 0 ? [...actor.roles].sort().join(' ') : null,
    action: note.action,
    subjectKind: auditActions[note.action].subject,
    subjectId: note.subject.id,
    subjectName: calledBy(note.subject),
    ...stage,
    before: canonicalDetail(note.before === null ? null : schema.parse(note.before)),
    after: canonicalDetail(note.after === null ? null : schema.parse(note.after)),
  }
}

/** Where a subject has no name, its id is all that the log calls it. */
function calledBy({ id, name }: { id: string; name?: string }): string {
  return name ?? id
}
