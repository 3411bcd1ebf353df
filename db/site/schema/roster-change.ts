import { index, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { rosterChangeKinds } from '@/lib/domain/survey/roster-change-kind'
import { oneOf } from './checks'
import { rosterImports } from './roster-import'
import { rosterMembers } from './roster-member'
import { units } from './unit'

/** What each import changed, person by person: who joined, left, moved or changed between two waves. */
export const rosterChangeRows = sqliteTable(
  'roster_changes',
  {
    importId: text().notNull().references(() => rosterImports.id),
    memberId: text().notNull().references(() => rosterMembers.id, { onDelete: 'cascade' }),
    change: text({ enum: rosterChangeKinds }).notNull(),
    /** Where somebody who moved was before. */
    fromUnitId: text().references(() => units.id),
  },
  (table) => [
    primaryKey({ columns: [table.importId, table.memberId] }),
    oneOf('roster_changes_change', table.change, rosterChangeKinds),
    index('roster_changes_of_member').on(table.memberId),
  ],
)
