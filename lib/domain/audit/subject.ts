/** What an entry is about, where that may be called by a name that somebody typed. */
export const namedSubjects = ['person', 'unit', 'session', 'link', 'log', 'record', 'roster'] as const

/** What an entry is about, where it is a part of a survey: called by its id alone, with no words beside it. */
export const surveySubjects = ['instrument', 'survey', 'wave', 'release'] as const

export const auditSubjectKinds = [...namedSubjects, ...surveySubjects] as const

export type NamedSubjectKind = (typeof namedSubjects)[number]
export type SurveySubjectKind = (typeof surveySubjects)[number]
export type AuditSubjectKind = NamedSubjectKind | SurveySubjectKind

export const auditSubjectWords: Record<AuditSubjectKind, string> = {
  person: 'Person',
  unit: 'Unit',
  session: 'Session',
  link: 'Link',
  log: 'Audit log',
  record: 'Record',
  roster: 'Roster',
  instrument: 'Instrument',
  survey: 'Survey',
  wave: 'Wave',
  release: 'Release',
}

export function isSurveySubject(kind: string): kind is SurveySubjectKind {
  return surveySubjects.some((one) => one === kind)
}

export function isAuditSubject(kind: string): kind is AuditSubjectKind {
  return auditSubjectKinds.some((one) => one === kind)
}
