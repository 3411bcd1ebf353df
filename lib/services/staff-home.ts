import { readUnitNames } from '@/db/site/read-unit-names'
import type { Actor } from '@/lib/domain/access/actor'
import { type Role, roleWords } from '@/lib/domain/access/role'
import { createHmac } from 'node:crypto'
import type { StaffDevice, StaffWave } from '@/lib/domain/survey/staff-wave'
import { closingWords } from '@/lib/domain/survey/wave-letter'
import { environment } from '@/lib/platform/environment'
import { derivedKey } from '@/lib/platform/secrets'
import { wavesToCollect, type WaveToCollect } from './collect'
import { siteDatabase } from './database'

/** Where each role's work is done; null until that part of the house stands. */
const places: Record<Role, string | null> = {
  staff: null,
  manager: '/staff/participation',
  'staff-representative': '/staff/covenants',
  'action-owner': null,
  editor: null,
  publisher: null,
  'od-analyst': '/studio',
  'od-lead': '/studio',
  administrator: '/admin',
}

/** The signed-in home: somebody's own roles, and what each is there for. */
export async function staffHome(actor: Actor) {
  const collecting = await wavesToCollect(actor)
  const unitNames = await readUnitNames(siteDatabase(), actor.roles.flatMap(({ unitId }) => unitId ?? []))
  return {
    name: actor.name,
    /** Null for whoever is not asked as a member of staff. */
    surveys: collecting.ok ? collecting.content.waves.map(toShow) : null,
    device: { answerOrigin: environment().answerOrigin, keptUnder: keptUnder(actor) },
    work: actor.roles.map(({ role, unitId }) => ({
      role: roleWords[role].name,
      scope: unitId === null ? null : (unitNames.get(unitId) ?? 'One unit'),
      purpose: capital(roleWords[role].purpose),
      path: places[role],
    })),
  }
}

function toShow({ waveId, slug, title, channel, confidential, closesAt, group, counted, units, fingerprint }: WaveToCollect): StaffWave {
  return { waveId, slug, title, channel, confidential, closes: closingWords(closesAt), group, counted, units, fingerprint }
}

/** The name under which a device keeps somebody's own: it says nothing to whoever finds it there. */
function keptUnder({ personId }: Actor): StaffDevice['keptUnder'] {
  return createHmac('sha256', derivedKey('device')).update(personId).digest('base64url').slice(0, 16)
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}
