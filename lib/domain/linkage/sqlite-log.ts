import { type Pages, pagesOf, pageSize } from './sqlite-pages'

/** One page as it was written to the log. */
export type Frame = { page: number; /** Of the log's present turn, not left over from an earlier one. */ current: boolean; bytes: Uint8Array }

const headerLength = 32
const frameHeader = 24

/** Every frame that stands in a write-ahead log, left-overs included (SQLite file format, 4.1). */
export function framesOf(log: Uint8Array): Frame[] {
  if (log.length < headerLength) return []
  const view = new DataView(log.buffer, log.byteOffset, log.length)
  const frames: Frame[] = []
  for (let at = headerLength; at + frameHeader + pageSize <= log.length; at += frameHeader + pageSize) {
    const current = view.getUint32(at + 8) === view.getUint32(16) && view.getUint32(at + 12) === view.getUint32(20)
    frames.push({ page: view.getUint32(at), current, bytes: log.subarray(at + frameHeader, at + frameHeader + pageSize) })
  }
  return frames
}

/** The database as a program would read it: the file, and over it what the log holds. */
export function pagesWithLog(file: Uint8Array, log: Uint8Array): Pages {
  const later = new Map(framesOf(log).filter(({ current }) => current).map(({ page, bytes }) => [page, bytes]))
  const below = pagesOf(file)
  return (number) => later.get(number) ?? below(number)
}

/** The page numbers in the first block of the index beside the log, in the order of writing (format, 4.3). */
export function pagesInIndex(index: Uint8Array): number[] {
  const pages: number[] = []
  const view = new DataView(index.buffer, index.byteOffset, index.length)
  for (let at = 136; at + 4 <= Math.min(16_384, index.length); at += 4) {
    const page = view.getUint32(at, true)
    if (page === 0) break
    pages.push(page)
  }
  return pages
}
