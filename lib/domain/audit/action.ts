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
  'roster-imported': { words: 'Imported the roster', subject: 'roster', fields: ['people', 'joined', 'left', 'moved', 'changed'] },
  'leavers-deleted': { words: 'Deleted leavers whose time was over', subject: 'roster', fields: ['deleted'] },
  'survey-added': { words: 'Began a survey', subject: 'survey', fields: ['copyOf'] },
  'survey-changed': { words: 'Changed the draft of a survey', subject: 'survey', fields: ['revision'] },
  'survey-frozen': { words: 'Froze a version of a survey', subject: 'survey', fields: ['version', 'fingerprint'] },
  'survey-archived': { words: 'Archived a survey, or took it back', subject: 'survey', fields: ['archived'] },
  'wave-planned': { words: 'Planned a wave', subject: 'wave', fields: ['surveyId', 'opensAt', 'closesAt'] },
  'wave-changed': { words: 'Changed the plan of a wave', subject: 'wave', fields: ['surveyId', 'opensAt', 'closesAt', 'revision'] },
  'wave-scheduled': { words: 'Scheduled a wave', subject: 'wave', fields: ['version', 'opensAt', 'closesAt'] },
  'wave-unscheduled': { words: 'Took a wave back into planning', subject: 'wave', fields: [] },
  'covenant-discussed': { words: 'Said something of a covenant before it was sealed', subject: 'wave', fields: ['fingerprint'] },
  'wave-sealed': { words: 'Sealed the covenant of a wave', subject: 'wave', fields: ['fingerprint', 'invited', 'version'] },
  'wave-opened': { words: 'Opened a wave', subject: 'wave', fields: ['fingerprint', 'invited'] },
  'wave-extended': { words: 'Let a wave close later', subject: 'wave', fields: ['closesAt'] },
  'wave-closed': { words: 'Closed a wave', subject: 'wave', fields: ['invited'] },
  'wave-cancelled': { words: 'Cancelled a wave', subject: 'wave', fields: ['state'] },
  'wave-previewed': { words: 'Sent a letter of a wave to themselves', subject: 'wave', fields: ['letter'] },
  'letters-sent': { words: 'Sent a round of letters', subject: 'wave', fields: ['letter', 'round'] },
  'codes-printed': { words: 'Printed single-use codes', subject: 'wave', fields: ['codes'] },
  'credential-replaced': { words: 'Let a lost credential be replaced', subject: 'wave', fields: ['replaced'] },
  'wave-deleted': { words: 'Deleted what the time was over for', subject: 'wave', fields: ['what', 'deleted'] },
  'results-decided': { words: 'Decided what of a wave is shown', subject: 'wave', fields: ['fingerprint'] },
  'results-refused': { words: 'Found that a wave cannot be shown as it was sealed', subject: 'wave', fields: ['fingerprint'] },
  'results-accepted': { words: 'Agreed to show a wave in coarser tables', subject: 'wave', fields: ['fingerprint'] },
  'results-imported': { words: 'Imported an earlier survey', subject: 'wave', fields: ['people', 'fingerprint'] },
  'results-released': { words: 'Released results', subject: 'release', fields: ['audience', 'fingerprint'] },
  'results-taken': { words: 'Made a file of results', subject: 'release', fields: ['audience', 'format', 'fingerprint'] },
} as const satisfies Record<string, AuditActionDefinition>

export type AuditAction = keyof typeof auditActions

/** What an entry of an action can say of before, or of after. */
export type AuditDetail<A extends AuditAction = AuditAction> = Partial<
  Pick<AuditValues, (typeof auditActions)[A]['fields'][number]>
>

export function isAuditAction(word: string): word is AuditAction {
  return Object.hasOwn(auditActions, word)
}
