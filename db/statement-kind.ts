/** PRAGMAs that only tell, when written without a value. Some others act on being named (wal_checkpoint). */
const tellingPragmas =
  /^pragma\s+(application_id|busy_timeout|database_list|foreign_keys|foreign_key_check|integrity_check|journal_mode|page_count|page_size|quick_check|recursive_triggers|secure_delete|synchronous|table_list|user_version)$/
const tellingPragmasOfOne = /^pragma\s+(table_info|table_xinfo|index_list|index_info|foreign_key_list|foreign_key_check)\s*\(\s*["'`]?\w+["'`]?\s*\)$/

/**
 * Whether a statement clearly only reads. Everything that is not clear is a write: a read that waits in the
 * queue is slow, a write that does not can be lost.
 */
export function isRead(sql: string): boolean {
  const statement = withoutLeadingComments(sql).replace(/[\s;]+$/, '').toLowerCase()
  if (statement.includes(';')) return false
  if (/^(select|values)\b/.test(statement)) return true
  if (/^explain\b/.test(statement)) return true
  // A common table expression may stand before a change as well; the words may also stand in a text
  // ('update'), which only costs a wait.
  if (/^with\b/.test(statement)) return !/\b(insert|update|delete|replace)\b/.test(statement)
  return tellingPragmas.test(statement) || tellingPragmasOfOne.test(statement)
}

function withoutLeadingComments(sql: string): string {
  return sql.replace(/^(\s+|--[^\n]*(\n|$)|\/\*[\s\S]*?\*\/)+/, '')
}
