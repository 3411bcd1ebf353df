import { chainBeginning, chained, type Mac } from './chain'
import { contentOf, type AuditEntry } from './entry'
import type { AuditNote } from './note'

/** Somebody who gives a role: for tests. */
export function roleNote(id: string, name = `Person ${id}`): AuditNote<'role-given'> {
  return {
    action: 'role-given',
    actor: { kind: 'person', id: 'ann', name: 'Ann', roles: ['administrator'] },
    subject: { id, name },
    before: null,
    after: { role: 'editor', origin: 'administrator' },
  }
}

/** A log of so many entries, a minute apart: for tests. */
export function someLog(mac: Mac, length: number): AuditEntry[] {
  const contents = Array.from({ length }, (_, index) =>
    contentOf(roleNote(`p${index + 1}`), new Date(Date.UTC(2021, 0, 1, 0, index)), { phase: 'done', intent: null }),
  )
  return chained(mac, chainBeginning, contents)
}
