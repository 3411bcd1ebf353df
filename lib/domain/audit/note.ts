import type { AuditAction, AuditDetail, auditActions } from './action'
import type { AuditActor } from './actor'
import type { NamedSubjectKind } from './subject'

/** What is acted on: by id, and where it has one that may be written down, by name. */
type Subject<A extends AuditAction> = (typeof auditActions)[A]['subject'] extends NamedSubjectKind
  ? { id: string; name: string }
  : { id: string }

type NoteOf<A extends AuditAction> = {
  action: A
  actor: AuditActor
  subject: Subject<A>
  before: AuditDetail<A> | null
  after: AuditDetail<A> | null
}

/** What somebody wants written down: an action, and of it only what that action may tell. */
export type AuditNote<A extends AuditAction = AuditAction> = { [One in A]: NoteOf<One> }[A]
