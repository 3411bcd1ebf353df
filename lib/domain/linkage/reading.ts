import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, concatBytes } from '@noble/hashes/utils.js'
import { receiptOf } from '../credential/nullifier'
import { nameOfCell, type Opened } from './seized'
import type { Cell } from './sqlite-pages'
import type { Value } from './sqlite-record'
import type { Answerer } from './traffic'

/** Ways in which files could give somebody away; the last is wider than an order: one value in two places. */
export const channels = ['key order', 'cell offset', 'page number', 'WAL frame', 'backup difference', 'log line', 'date', 'shared value'] as const
export type Channel = (typeof channels)[number]

/** Everything that the attacker knows beside the files: who answered, when, and the receipt that each was shown. */
export type Known = { people: readonly Answerer[]; /** Receipts, to the person. */ receipts: ReadonlyMap<string, number> }

/**
 * What a reading of the files says, by the response's name: a number by which responses may stand in the order of
 * coming in, or the people who may have written it.
 */
export type Evidence = { kind: 'order'; values: Map<string, number> } | { kind: 'people'; sets: Map<string, ReadonlySet<number>> }

/** One way of reading the files. */
export type Reading = { channel: Channel; name: string; read: (files: Opened, known: Known) => Evidence }

/** Columns of an answer that every version has: id, wave, group, answers, what is declared. */
const usual = 5

/** Every way of reading that the attacker tries. */
export const readings: readonly Reading[] = [
  order('key order', 'the number of the row', ({ responses }) => responses.map((cell) => [cell, cell.rowid])),
  order('key order', 'the key of the row', ({ responses }) => responses.map((cell) => [cell, leading(cell.values[0])])),
  order('key order', 'the place in the tree', ({ responses }) => responses.map((cell, place) => [cell, place])),
  order('cell offset', 'where the row begins in its page', ({ responses }) => responses.map((cell) => [cell, cell.offset])),
  order('cell offset', 'where the row begins in the file', ({ responses }) => responses.map((cell) => [cell, cell.page * 65_536 + cell.offset])),
  order('page number', 'the page of the row', ({ responses }) => responses.map((cell) => [cell, cell.page])),
  order('page number', 'the page that the row spills to', ({ responses }) => responses.map((cell) => [cell, cell.overflow])),
  order('WAL frame', 'the first frame that holds the row', ({ frames }) => frames.flatMap(({ cells }, frame) => cells.map((cell): [Cell, number] => [cell, frame])).reverse()),
  order('WAL frame', 'the last frame that holds the row', ({ frames }) => frames.flatMap(({ cells }, frame) => cells.map((cell): [Cell, number] => [cell, frame]))),
  order('WAL frame', 'the last mention of its page beside the log', ({ responses, indexed }) => {
    const last = new Map(indexed.map((page, place) => [page, place]))
    return responses.map((cell) => [cell, last.get(cell.page) ?? null])
  }),
  order('backup difference', 'the first backup that holds the row', ({ backups }) =>
    backups.flatMap((cells, backup) => cells.map((cell): [Cell, number] => [cell, backup])).reverse()),
  order('log line', 'the line that names the row', ({ responses, lines }) => responses.map((cell) => [cell, lineOf(lines, cell)])),
  people('log line', 'the session on the line that names the row', ({ responses, lines }, known) => {
    const sessions = new Map(known.people.map(({ session, id }) => [session, id]))
    return responses.map((cell) => {
      const words = lines[lineOf(lines, cell) ?? -1]?.split(/[^0-9a-zA-Z]+/) ?? []
      return [cell, words.flatMap((word) => sessions.get(word) ?? [])]
    })
  }),
  order('date', 'a column that holds a date', ({ responses }) => responses.map((cell) => [cell, dateAmong(cell.values.slice(usual))])),
  order('date', 'any further column', ({ responses }) => responses.map((cell) => [cell, leading(cell.values[usual])])),
  people('shared value', 'the group of the row', ({ responses }, { people: all }) => {
    const units = grouped(all.map(({ id, unit }) => [unit, id]))
    return responses.map((cell) => [cell, units.get(String(cell.values[2])) ?? []])
  }),
  people('shared value', 'what stands beside the nullifier of a receipt', ({ responses, nullifiers }, { receipts }) => {
    const owners = grouped(nullifiers.flatMap((cell) => {
      const [, nullifier, ...beside] = cell.values
      const owner = nullifier instanceof Uint8Array ? receipts.get(receiptOf(nullifier)) : undefined
      return owner === undefined ? [] : beside.map((value): [string, number] => [plain(value), owner])
    }))
    return responses.map((cell) => [cell, [...contents(cell)].flatMap((content) => owners.get(content) ?? [])])
  }),
]

function order(channel: Channel, name: string, read: (files: Opened) => [Cell, number | null][]): Reading {
  return {
    channel,
    name,
    read: (files) => ({ kind: 'order', values: new Map(read(files).flatMap(([cell, value]) => (value === null ? [] : [[nameOfCell(cell), value]]))) }),
  }
}

function people(channel: Channel, name: string, read: (files: Opened, known: Known) => [Cell, readonly number[]][]): Reading {
  return {
    channel,
    name,
    read: (files, known) => ({
      kind: 'people',
      sets: new Map(read(files, known).flatMap(([cell, ids]) => (ids.length === 0 ? [] : [[nameOfCell(cell), new Set(ids)]]))),
    }),
  }
}

/** A value as a number that sorts alike, from its first six bytes. */
function leading(value: Value | undefined): number | null {
  if (value === undefined || value === null || typeof value === 'number') return value ?? null
  const bytes = typeof value === 'string' ? new TextEncoder().encode(value) : value
  return Array.from({ length: 6 }, (_, index) => bytes[index] ?? 0).reduce((sum, byte) => sum * 256 + byte, 0)
}

function lineOf(lines: readonly string[], cell: Cell): number | null {
  const at = lines.findIndex((line) => line.includes(nameOfCell(cell)))
  return at < 0 ? null : at
}

function dateAmong(values: readonly Value[]): number | null {
  for (const value of values) {
    if (typeof value === 'number' && value > 1e9) return value
    if (typeof value === 'string' && /^\d{4}-\d\d-\d\d/.test(value)) return Date.parse(value)
  }
  return null
}

/** A row's blobs, each and together, and their hashes: whatever a hash beside a nullifier may be of. */
function contents({ values }: Cell): Set<string> {
  const blobs = values.filter((value) => value instanceof Uint8Array)
  const pieces = [...blobs, concatBytes(...blobs.slice(1))]
  return new Set(pieces.flatMap((piece) => [bytesToHex(piece), bytesToHex(sha256(piece))]))
}

function plain(value: Value): string {
  return value instanceof Uint8Array ? bytesToHex(value) : String(value)
}

function grouped(pairs: readonly [string, number][]): Map<string, number[]> {
  const lists = new Map<string, number[]>()
  for (const [key, id] of pairs) {
    const list = lists.get(key)
    if (list === undefined) lists.set(key, [id])
    else list.push(id)
  }
  return lists
}
