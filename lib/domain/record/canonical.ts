import type { RecordRows } from './record'

/**
 * The record as one text that depends on what it says and on nothing else: rows by id, columns by name.
 * Its SHA-256 is the record's hash, so anybody with the rows can compute it again.
 */
export function canonicalRecord(rows: RecordRows): string {
  const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
  return JSON.stringify(
    sorted(rows).map(([name, list]) => [name, [...(list as { id: string }[])].sort(byId).map(sorted)]),
  )
}

function sorted(value: object): [string, unknown][] {
  return Object.entries(value).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
}
