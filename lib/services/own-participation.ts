import { readUnitNames } from '@/db/site/read-unit-names'
import { readWavesInState } from '@/db/site/read-waves'
import type { Actor } from '@/lib/domain/access/actor'
import { may } from '@/lib/domain/access/may'
import { permissions } from '@/lib/domain/access/permission'
import type { Role } from '@/lib/domain/access/role'
import { auditTrail, type AuditTrail } from './audit-trail'
import { forbidden, type Reading } from './outcome'
import { showParticipation, type ShownParticipation } from './wave-participation'
import { waveLine, type WaveLine } from './wave-words'

export type OwnParticipation = {
  /** Whether they may see the whole organisation, in the studio. */
  whole: boolean
  waves: { wave: WaveLine; units: { id: string; name: string; day: string | null; lines: ShownParticipation['units'] }[] }[]
}

/** How open waves are going in somebody's own units: collected of invited, and nothing of anybody. */
export async function ownParticipation(actor: Actor, trail: AuditTrail = auditTrail()): Promise<Reading<OwnParticipation>> {
  const reads: readonly Role[] = permissions['read-participation'].roles
  const unitIds = [...new Set(actor.roles.flatMap(({ role, unitId }) => (reads.includes(role) && unitId !== null ? [unitId] : [])))]
  const whole = may(actor, 'read-participation', 'organisation').ok
  if (!whole && unitIds.length === 0) return forbidden
  const names = await readUnitNames(trail.database, unitIds)
  const waves: OwnParticipation['waves'] = []
  for (const found of await readWavesInState(trail.database, ['open'])) {
    const units = []
    for (const id of unitIds) {
      const shown = await showParticipation(actor, found.wave.id, id, trail)
      if (shown.ok) units.push({ id, name: names.get(id) ?? 'One unit', day: shown.content.day, lines: shown.content.units })
    }
    waves.push({ wave: waveLine(found, trail.now()), units })
  }
  return { ok: true, content: { whole, waves } }
}
