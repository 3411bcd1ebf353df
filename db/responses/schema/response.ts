import { sql } from 'drizzle-orm'
import { blob, check, foreignKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { reportingGroups } from './reporting-group'

/** The most that a row may hold, in bytes; a longer one would spill to a page whose number gives its time away. */
export const longestRow = 880

/**
 * What one person answered: no date, nothing of who, nothing of the credential. `WITHOUT ROWID` by migration, so
 * that rows stand by their random id and not as they came.
 */
export const responses = sqliteTable(
  'responses',
  {
    /** 16 random bytes. */
    id: blob({ mode: 'buffer' }).primaryKey(),
    waveId: text().notNull(),
    groupId: text().notNull(),
    /** See packed-answers in lib/domain/survey. */
    answers: blob({ mode: 'buffer' }).notNull(),
    /** At most three self-declared characteristics, packed alike. */
    declared: blob({ mode: 'buffer' }).notNull(),
  },
  ({ id, waveId, groupId, answers, declared }) => [
    foreignKey({ columns: [waveId, groupId], foreignColumns: [reportingGroups.waveId, reportingGroups.id] }),
    check('responses_id_is_random', sql`length(${id}) = 16`),
    check('responses_declare_three_at_most', sql`length(${declared}) <= 4`),
    check(
      'responses_fit_their_page',
      sql`16 + length(${waveId}) + length(${groupId}) + length(${answers}) + length(${declared}) <= ${sql.raw(String(longestRow))}`,
    ),
  ],
)
