import type { Role } from './role'

/** A role as one person has it: of one unit and the units below it, or (null) of the whole organisation. */
export type HeldRole = { role: Role; unitId: string | null }

/** Whoever is signed in, as read afresh for this request: a service is told who asks, and decides. */
export type Actor = {
  personId: string
  name: string
  email: string | null
  roles: readonly HeldRole[]
  /** The public handle of the session, never its token. */
  sessionId: string
}
