import { bytesToHex } from '@noble/hashes/utils.js'
import { type Frame, framesOf, pagesInIndex, pagesWithLog } from './sqlite-log'
import { type Cell, cellsOfPage, pagesOf, rowsOf } from './sqlite-pages'

/** Every file of the data folder by its name within it, as it stood at a moment. */
export type Seized = { at: number; files: ReadonlyMap<string, Uint8Array> }

/** The same, opened: what an attacker can see in it. */
export type Opened = {
  at: number
  /** Answers as a program would read them, in the order of their tree. */
  responses: Cell[]
  nullifiers: Cell[]
  frames: (Pick<Frame, 'current'> & { cells: Cell[] })[]
  /** Pages in the index beside the log, in the order of writing. */
  indexed: number[]
  /** Answers in each backup, the oldest first. */
  backups: Cell[][]
  /** Lines of every log, in order. */
  lines: string[]
}

const none = new Uint8Array()

export function opened({ at, files }: Seized): Opened {
  const file = (name: string) => files.get(name) ?? none
  const pages = pagesWithLog(file('responses.db'), file('responses.db-wal'))
  const names = [...files.keys()].sort()
  return {
    at,
    responses: rowsOf(pages, 'responses'),
    nullifiers: rowsOf(pages, 'spent_nullifiers'),
    frames: framesOf(file('responses.db-wal')).map(({ current, page, bytes }) => ({ current, cells: cellsOfPage(bytes, page).filter(isResponse) })),
    indexed: pagesInIndex(file('responses.db-shm')),
    backups: names.filter((name) => /^backups\/.*responses.*\.db$/.test(name)).map((name) => rowsOf(pagesOf(file(name)), 'responses')),
    lines: names.filter((name) => name.endsWith('.log')).flatMap((name) => new TextDecoder().decode(file(name)).split('\n')),
  }
}

/** What names a response to both sides: the last twelve bytes of its id, hexadecimal. Some leaks rewrite the first four. */
export function responseName(id: Uint8Array): string {
  return bytesToHex(id.subarray(4))
}

export function nameOfCell({ values: [id] }: Cell): string {
  return id instanceof Uint8Array && id.length === 16 ? responseName(id) : ''
}

/** Tells a row of the answers on a page that may be of any table: an id of 16 bytes, two texts, two blobs. */
function isResponse({ values: [id, wave, group, answers] }: Cell): boolean {
  return id instanceof Uint8Array && id.length === 16 && typeof wave === 'string' && typeof group === 'string' && answers instanceof Uint8Array
}
