/**
 * How far a thing has come when it is written down. What changes the site's own database is done in the batch that
 * tells of it. What changes another cannot be: its intent is written first, then the act, which may be repeated
 * without harm, then that it was confirmed or given up.
 */
export const auditPhases = ['done', 'intent', 'confirmed', 'given-up'] as const

export type AuditPhase = (typeof auditPhases)[number]

/** The phase beside the action's words; null where there is nothing to say beside them. */
export function phaseWords(phase: AuditPhase, intent: number | null): string | null {
  switch (phase) {
    case 'done':
      return null
    case 'intent':
      return 'begun'
    case 'confirmed':
      return `confirmed, as begun in entry ${intent ?? '?'}`
    case 'given-up':
      return `given up, as begun in entry ${intent ?? '?'}`
  }
}
