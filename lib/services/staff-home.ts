import { readUnitNames } from '@/db/site/read-unit-names'
import type { Actor } from '@/lib/domain/access/actor'
import { type Role, roleWords } from '@/lib/domain/access/role'
import { siteDatabase } from './database'

/** Where each role's work is done; null until that part of the house stands. */
const places: Record<Role, string | null> = {
  staff: null,
  manager: '/studio/results',
  'staff-representative': null,
  'action-owner': null,
  editor: null,
  publisher: null,
  'od-analyst': null,
  'od-lead': null,
  administrator: '/admin',
}

/** The signed-in home: somebody's own roles, and what each is there for. */
export async function staffHome(actor: Actor) {
  const unitNames = await readUnitNames(siteDatabase(), actor.roles.flatMap(({ unitId }) => unitId ?? []))
  return {
    name: actor.name,
    work: actor.roles.map(({ role, unitId }) => ({
      role: roleWords[role].name,
      scope: unitId === null ? null : (unitNames.get(unitId) ?? 'One unit'),
      purpose: capital(roleWords[role].purpose),
      path: places[role],
    })),
  }
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}
