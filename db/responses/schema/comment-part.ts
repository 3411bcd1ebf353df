import { sql } from 'drizzle-orm'
import { blob, check, foreignKey, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { reportingGroups } from './reporting-group'
import { longestRow } from './response'

/**
 * Words, apart from the answers of whoever wrote them: each comment has an id of its own, with its question and
 * group. A long one stands in several rows, since a long row would spill over.
 */
export const commentParts = sqliteTable(
  'comment_parts',
  {
    /** 16 random bytes. */
    commentId: blob({ mode: 'buffer' }).notNull(),
    part: integer().notNull(),
    waveId: text().notNull(),
    groupId: text().notNull(),
    questionCode: text().notNull(),
    words: text().notNull(),
  },
  ({ commentId, part, waveId, groupId, questionCode, words }) => [
    primaryKey({ columns: [commentId, part] }),
    foreignKey({ columns: [waveId, groupId], foreignColumns: [reportingGroups.waveId, reportingGroups.id] }),
    check('comment_parts_id_is_random', sql`length(${commentId}) = 16`),
    check(
      'comment_parts_fit_their_page',
      sql`20 + length(${waveId}) + length(${groupId}) + length(${questionCode}) + length(CAST(${words} AS BLOB)) <= ${sql.raw(String(longestRow))}`,
    ),
  ],
)
