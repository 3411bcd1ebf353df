/**
 * How far a thing has come when it is written down. What changes the site's own database is done in the batch that
 * tells of it. What changes another cannot be: its intent is written first, then the act, which may be repeated
 * without harm, then that it was confirmed or given up.
 */
export const auditPhases = ['done', 'intent', 'confirmed', 'given-up'] as const

export type AuditPhase = (typeof auditPhases)[number]
