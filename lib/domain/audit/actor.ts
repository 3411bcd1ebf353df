/** A person signed in; the owner of the data folder, by a command; or the site of itself. */
export const auditActorKinds = ['person', 'owner', 'site'] as const

export type AuditActorKind = (typeof auditActorKinds)[number]
