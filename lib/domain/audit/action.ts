import type { AuditField, AuditValues, WordyField } from './field'
import type { NamedSubjectKind, SurveySubjectKind } from './subject'

/** An action of a survey has no field in which anybody's words could stand: the compiler refuses one. */
export type AuditActionDefinition =
  | { words: string; subject: NamedSubjectKind; fields: readonly AuditField[] }
  | { words: string; subject: SurveySubjectKind; fields: readonly Exclude<AuditField, WordyField>[] }

/** Every action that is written down, what it is about, and the fields that it may tell of. */
export const auditActions = {
  'log-begun': { words: 'The audit log began', subject: 'log', fields: [] },
  'log-downloaded': { words: 'Downloaded the audit log', subject: 'log', fields: ['filter', 'entries'] },
  'witness-renewed': { words: 'Renewed the file that witnesses the audit log', subject: 'log', fields: ['entries', 'fingerprint'] },
  'person-added': { words: 'Added a person', subject: 'person', fields: ['name', 'email', 'disabled'] },
  'person-changed': { words: "Changed a person's name or address", subject: 'person', fields: ['name', 'email'] },
  'person-disabled': { words: 'Disabled a person', subject: 'person', fields: ['disabled', 'sessions'] },
  'person-enabled': { words: 'Enabled a person again', subject: 'person', fields: ['disabled'] },
  'account-tied': { words: "Tied an account of the council's sign-in to a person", subject: 'person', fields: ['signedInBy'] },
  'role-given': { words: 'Gave a role', subject: 'person', fields: ['role', 'unit', 'unitId', 'origin'] },
  'role-taken': { words: 'Took a role', subject: 'person', fields: ['role', 'unit', 'unitId', 'origin'] },
  'unit-added': { words: 'Added a unit', subject: 'unit', fields: ['name', 'unit', 'unitId'] },
  'unit-changed': { words: 'Renamed or moved a unit', subject: 'unit', fields: ['name', 'unit', 'unitId'] },
  'session-begun': { words: 'Signed in', subject: 'session', fields: ['device', 'signedInBy'] },
  'session-ended': { words: 'Ended a session', subject: 'session', fields: ['device', 'why'] },
  'sessions-ended': { words: 'Ended every session of a person', subject: 'person', fields: ['sessions', 'why'] },
  'sign-in-refused': { words: 'Refused a sign-in', subject: 'person', fields: ['refusal', 'signedInBy'] },
  'administrator-link-made': { words: 'Made a one-time administrator link', subject: 'link', fields: [] },
  'administrator-link-used': { words: 'Used a one-time administrator link', subject: 'link', fields: ['name', 'email'] },
} as const satisfies Record<string, AuditActionDefinition>

export type AuditAction = keyof typeof auditActions

/** What an entry of an action can say of before, or of after. */
export type AuditDetail<A extends AuditAction = AuditAction> = Partial<
  Pick<AuditValues, (typeof auditActions)[A]['fields'][number]>
>

export function isAuditAction(word: string): word is AuditAction {
  return Object.hasOwn(auditActions, word)
}
