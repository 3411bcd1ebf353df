import type { Actor } from '@/lib/domain/access/actor'
import type { Role } from '@/lib/domain/access/role'

/** A person signed in; the owner of the data folder, by a command; or the site of itself. */
export const auditActorKinds = ['person', 'owner', 'site'] as const

export type AuditActorKind = (typeof auditActorKinds)[number]

/** Who did it. Of a person also the roles by which they might, as they were. */
export type AuditActor =
  | { kind: 'person'; id: string; name: string; roles: readonly Role[] }
  | { kind: 'owner' }
  | { kind: 'site' }

/** Somebody signed in, acting by the roles that a verdict named. */
export function byPerson({ personId, name }: Actor, roles: readonly Role[]): AuditActor {
  return { kind: 'person', id: personId, name, roles }
}

/** How the log calls whoever is no person. */
export const actorNames = { owner: 'The owner of the data folder', site: 'The site' } as const
