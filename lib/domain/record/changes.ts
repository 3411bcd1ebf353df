import type { Citation } from './citation'
import type { RecordRows } from './record'

export type Table = keyof RecordRows
type Row<T extends Table> = RecordRows[T][number]

/** What must be written to turn the stored rows of one table into the next. */
export type TableChanges<T extends Table = Table> = {
  insert: Row<T>[]
  update: Row<T>[]
  remove: Row<T>[]
  unchanged: number
}
export type RecordChanges = { [T in Table]: TableChanges<T> }

/** A stored row that must stay as it is, and what is asked of it. */
export type ForbiddenChange = { table: Table; id: string; field: string | null; message: string }

/** What of a recommendation is the source's. Headings are ours, and a response may be found out later. */
const immutableOfRecommendation = ['id', 'reviewId', 'letter', 'wordingWords']

/** Tables whose rows are never changed, and what to do instead. */
const appendOnly: Partial<Record<Table, string>> = {
  recommendations: 'a stored recommendation is never changed: a later wording of it is a position',
  positions: 'a stored position is never changed: add one that corrects it',
}
const frozenKinds: Partial<Record<string, Table>> = { recommendation: 'recommendations', position: 'positions' }

/** Rows that follow from other rows have no address of their own, and may go when their owner loses them. */
const derived: readonly Table[] = ['citations', 'bearings', 'places']

/**
 * Compares the record as stored with the record as its files have it. The changes are to be made only where
 * nothing is forbidden.
 */
export function recordChanges(
  stored: RecordRows,
  next: RecordRows,
): { changes: RecordChanges; forbidden: ForbiddenChange[] } {
  const forbidden: ForbiddenChange[] = []
  const tables = Object.keys(next) as Table[]
  const changes = Object.fromEntries(
    tables.map((table) => [table, tableChanges(table, stored, next, forbidden)]),
  ) as unknown as RecordChanges
  return { changes, forbidden }
}

function tableChanges(table: Table, stored: RecordRows, next: RecordRows, forbidden: ForbiddenChange[]): TableChanges {
  const before = new Map(stored[table].map((row) => [row.id, row]))
  const after = new Set(next[table].map((row) => row.id))
  const changes: TableChanges = { insert: [], update: [], remove: [], unchanged: 0 }

  for (const row of next[table]) {
    const old = before.get(row.id)
    const fields = old === undefined ? [] : differingFields(old, row)
    if (old === undefined) {
      changes.insert.push(row)
      forbidden.push(...addedGround(table, row, stored))
    } else if (fields.length === 0) {
      changes.unchanged += 1
    } else {
      changes.update.push(row)
      forbidden.push(...changedForGood(table, row, fields))
    }
  }
  for (const row of stored[table].filter(({ id }) => !after.has(id))) {
    changes.remove.push(row)
    forbidden.push(...goneForGood(table, row))
  }
  return changes
}

function differingFields(old: object, row: object): string[] {
  return Object.entries(row)
    .filter(([field, value]) => old[field as keyof typeof old] !== value)
    .map(([field]) => field)
}

function changedForGood(table: Table, row: Row<Table>, fields: string[]): ForbiddenChange[] {
  const frozen = frozenCitation(table, row)
  if (frozen !== null) {
    return fields.map((field) => ({
      ...frozen,
      field: `${frozen.field}.${field}`,
      message: 'what a stored entry rests on is never changed',
    }))
  }
  const message = appendOnly[table]
  const immutable =
    table === 'recommendations' ? fields.filter((field) => immutableOfRecommendation.includes(field)) : fields
  return message === undefined ? [] : immutable.map((field) => ({ table, id: row.id, field, message }))
}

function goneForGood(table: Table, row: Row<Table>): ForbiddenChange[] {
  const frozen = frozenCitation(table, row)
  if (frozen !== null) return [{ ...frozen, message: 'is stored and gone from the files: put it back' }]
  if (derived.includes(table)) return []
  return [
    { table, id: row.id, field: null, message: 'is stored and gone from the files: what is published stays, put it back' },
  ]
}

function addedGround(table: Table, row: Row<Table>, stored: RecordRows): ForbiddenChange[] {
  const frozen = frozenCitation(table, row)
  if (frozen === null || !stored[frozen.table].some(({ id }) => id === frozen.id)) return []
  return [{ ...frozen, message: 'cannot be added: what a stored entry rests on is never changed' }]
}

/** Where a citation belongs whose assertion is never changed, or null for every other row. */
function frozenCitation(table: Table, row: Row<Table>): { table: Table; id: string; field: string } | null {
  if (table !== 'citations') return null
  const { assertionKind, assertionId, ordinal } = row as Citation
  const owner = frozenKinds[assertionKind]
  return owner === undefined ? null : { table: owner, id: assertionId, field: `cite.${ordinal}` }
}
