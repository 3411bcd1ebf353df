import { countRoster } from '@/db/site/read-roster'
import type { Actor } from '@/lib/domain/access/actor'
import { may } from '@/lib/domain/access/may'
import { roleWords } from '@/lib/domain/access/role'
import { auditPage } from './audit-page'
import { auditTrail, type AuditTrail } from './audit-trail'
import { forbidden, type Reading } from './outcome'
import { listPeople } from './person'
import { listSessions } from './person-session'
import { listRoles } from './role'
import { listUnits } from './unit'

/** What whoever looks after people finds first: how many, with which roles, who is here, and what happened last. */
export async function adminHome(actor: Actor, trail: AuditTrail = auditTrail()) {
  if (!may(actor, 'read-people').ok && !may(actor, 'read-audit').ok) return forbidden
  const [people, disabled, held, sessions, units, log] = await Promise.all([
    listPeople(actor, { words: '', role: null, state: 'enabled' }, 1, trail),
    listPeople(actor, { words: '', role: null, state: 'disabled' }, 1, trail),
    listRoles(actor, trail),
    listSessions(actor, 1, trail),
    listUnits(actor, trail),
    auditPage(actor, {}, trail),
  ])
  const content = {
    people: people.ok && disabled.ok ? { enabled: people.content.total, disabled: disabled.content.total } : null,
    roles: held.ok ? held.content.roles.map(({ role, people: number }) => ({ role, ...roleWords[role], people: number })) : [],
    sessions: sessions.ok ? sessions.content.total : null,
    roster: may(actor, 'keep-roster').ok ? await countRoster(trail.database) : null,
    units: units.ok ? units.content.units.length : null,
    log: log.ok ? { entries: log.content.entries.total, latest: log.content.entries.rows.slice(0, 5) } : null,
  }
  return { ok: true, content } satisfies Reading<unknown>
}
