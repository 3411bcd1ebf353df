import { recordValues, type Value, varint } from './sqlite-record'

/** A page by its number, from 1; undefined where there is none. */
export type Pages = (number: number) => Uint8Array | undefined

/** Where a row stands in the file, and what it holds. */
export type Cell = {
  page: number
  /** Where the row begins within its page, in bytes. SQLite fills a page from its end. */
  offset: number
  /** Its number in order of coming in; null in a table that keeps none. */
  rowid: number | null
  /** The first page of what did not fit; null where all did. */
  overflow: number | null
  values: Value[]
}

export const pageSize = 4096

/** Kinds of page (SQLite file format, 1.6). */
const kinds = { innerIndex: 2, innerTable: 5, leafIndex: 10, leafTable: 13 } as const

/** The pages of a file as it stands, without its log. */
export function pagesOf(file: Uint8Array): Pages {
  return (number) => (number < 1 || number * pageSize > file.length ? undefined : file.subarray((number - 1) * pageSize, number * pageSize))
}

/** Every row of a table, in the order of its tree; none where there is no such table. */
export function rowsOf(pages: Pages, table: string): Cell[] {
  const schema = treeCells(pages, 1)
  const entry = schema.find(({ values }) => values[0] === 'table' && values[1] === table)
  const root = entry?.values[3]
  return typeof root === 'number' ? treeCells(pages, root) : []
}

function treeCells(pages: Pages, root: number): Cell[] {
  const seen = new Set<number>()
  const walk = (number: number): Cell[] => {
    const page = pages(number)
    if (page === undefined || seen.has(number)) return []
    seen.add(number)
    return pointersOf(page, number).flatMap(({ offset, child }) => {
      const below = child === null ? [] : walk(child)
      const cell = offset === null ? null : cellAt(pages, page, number, offset)
      return cell === null ? below : [...below, cell]
    })
  }
  return walk(root)
}

/** Every row that a single page holds, whichever tree it is of. */
export function cellsOfPage(page: Uint8Array, number: number): Cell[] {
  return pointersOf(page, number).flatMap(({ offset }) => {
    const cell = offset === null ? null : cellAt(() => undefined, page, number, offset)
    return cell === null ? [] : [cell]
  })
}

type Pointer = { offset: number | null; child: number | null }

/** What a page points to, in order: rows, pages below, or both. */
function pointersOf(page: Uint8Array, number: number): Pointer[] {
  const start = number === 1 ? 100 : 0
  const view = new DataView(page.buffer, page.byteOffset, page.length)
  const kind = page[start] ?? 0
  const inner = kind === kinds.innerIndex || kind === kinds.innerTable
  if (!inner && kind !== kinds.leafIndex && kind !== kinds.leafTable) return []
  const first = start + (inner ? 12 : 8)
  const count = Math.min(view.getUint16(start + 3), (pageSize - first) >> 1)
  const pointers = Array.from({ length: count }, (_, index) => view.getUint16(first + 2 * index))
    .filter((at) => at >= first && at <= pageSize - 4)
    .map((at): Pointer => ({ offset: kind === kinds.innerTable ? null : at, child: inner ? view.getUint32(at) : null }))
  return inner ? [...pointers, { offset: null, child: view.getUint32(start + 8) }] : pointers
}

function cellAt(pages: Pages, page: Uint8Array, number: number, offset: number): Cell | null {
  const start = number === 1 ? 100 : 0
  const kind = page[start]
  const length = varint(page, offset + (kind === kinds.innerIndex ? 4 : 0))
  const rowid = kind === kinds.leafTable ? varint(page, length.next) : null
  const at = rowid?.next ?? length.next
  const local = localLength(length.value, kind === kinds.leafTable)
  if (at + local > page.length) return null
  const view = new DataView(page.buffer, page.byteOffset, page.length)
  const spills = local < length.value && at + local + 4 <= page.length
  const overflow = spills ? view.getUint32(at + local) : null
  const payload = overflow === null ? page.subarray(at, at + local) : joined(pages, page.subarray(at, at + local), overflow, length.value)
  return { page: number, offset, rowid: rowid?.value ?? null, overflow, values: recordValues(payload) }
}

/** How much of a payload stands in the page itself (SQLite file format, 1.6). */
function localLength(length: number, tableLeaf: boolean): number {
  const most = tableLeaf ? pageSize - 35 : Math.floor(((pageSize - 12) * 64) / 255) - 23
  if (length <= most) return length
  const least = Math.floor(((pageSize - 12) * 32) / 255) - 23
  const kept = least + ((length - least) % (pageSize - 4))
  return kept <= most ? kept : least
}

function joined(pages: Pages, local: Uint8Array, overflow: number, length: number): Uint8Array {
  const whole = new Uint8Array(length)
  whole.set(local)
  let at = local.length
  let next = overflow
  while (at < length) {
    const page = pages(next)
    if (page === undefined) return whole.subarray(0, at)
    const part = page.subarray(4, 4 + Math.min(pageSize - 4, length - at))
    whole.set(part, at)
    at += part.length
    next = new DataView(page.buffer, page.byteOffset, 4).getUint32(0)
  }
  return whole
}
