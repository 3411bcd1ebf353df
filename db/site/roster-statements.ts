import { eq, inArray, sql } from 'drizzle-orm'
import type { Unit } from '@/lib/domain/access/unit-tree'
import type { RosterChangeKind } from '@/lib/domain/survey/roster-change-kind'
import type { Statement } from './append-audit'
import { chunked } from './chunked'
import type { SiteDatabase } from './database'
import { rosterChangeRows, rosterImports, rosterMembers, units } from './schema'

type MemberRow = (typeof rosterMembers)['$inferInsert']
export type RosterChangeRow = { memberId: string; change: RosterChangeKind; fromUnitId: string | null }

export type RosterWriting = {
  unitsAdded: readonly Unit[]
  unitsMoved: readonly Unit[]
  /** Everybody who is new or differs. */
  members: readonly MemberRow[]
  leavers: readonly string[]
  imported: (typeof rosterImports)['$inferInsert'] & { id: string }
  changes: readonly RosterChangeRow[]
}

/** Whether the last import is still the one that the extract was compared with. */
export function lastImportIs(number: number) {
  return sql`(SELECT ifnull(max(${rosterImports.number}), 0) FROM ${rosterImports}) = ${number}`
}

/** The statements of one import, in the order in which constraints allow them. */
export function rosterStatements(database: SiteDatabase, writing: RosterWriting, leftAt: Date): Statement[] {
  const { unitsAdded, unitsMoved, members, leavers, imported, changes } = writing
  return [
    ...unitsAdded.map((unit) => database.insert(units).values(unit)),
    ...unitsMoved.map(({ id, name, parentId }) => database.update(units).set({ name, parentId }).where(eq(units.id, id))),
    database.insert(rosterImports).values(imported),
    ...chunked(leavers).map((ids) => database.update(rosterMembers).set({ leftAt, email: null }).where(inArray(rosterMembers.id, ids))),
    // Two people may have changed addresses with each other: both let go first.
    ...chunked(members.flatMap(({ id }) => id ?? [])).map((ids) => database.update(rosterMembers).set({ email: null }).where(inArray(rosterMembers.id, ids))),
    ...chunked(members).map((rows) =>
      database.insert(rosterMembers).values(rows).onConflictDoUpdate({
        target: rosterMembers.id,
        set: {
          post: sql`excluded.post`, unitId: sql`excluded.unit_id`, site: sql`excluded.site`, contract: sql`excluded.contract`,
          email: sql`excluded.email`, kind: sql`excluded.kind`, leftAt: null,
        },
      })),
    ...chunked(changes).map((rows) => database.insert(rosterChangeRows).values(rows.map((row) => ({ ...row, importId: imported.id })))),
  ]
}
