import { a4, heightOf, ink, millimetre, quiet, say, type Sheet } from './print-document'

/** Where the next line of a paper of several pages stands. */
export type Flow = { sheet: Sheet; left: number; width: number; y: number; page: number; foot: string }

const margin = 17 * millimetre
const bottom = a4.height - 20 * millimetre

/** Begins a paper; `foot` stands below each page, with its number. */
export function flowOf(sheet: Sheet, foot: string): Flow {
  const flow = { sheet, left: margin, width: a4.width - 2 * margin, y: 0, page: 0, foot }
  turn(flow)
  return flow
}

/** Goes on to the next page where less than this is left. */
export function room(flow: Flow, height: number): void {
  if (flow.y + height > bottom) turn(flow)
}

/** Writes a paragraph; one that does not fit begins the next page. */
export function write(flow: Flow, kind: 'H1' | 'H2' | 'P' | 'LI', words: string, size: number, { before = 3, indent = 0, colour = ink }: { before?: number; indent?: number; colour?: string } = {}): void {
  const { document, root } = flow.sheet
  room(flow, before + heightOf(document, words, size, flow.width - indent))
  flow.y = say(document, root, kind, words, size, { x: flow.left + indent, y: flow.y + before, width: flow.width - indent }, colour)
}

function turn(flow: Flow): void {
  const { document } = flow.sheet
  document.addPage()
  flow.page += 1
  document.markContent('Artifact', { type: 'Pagination' })
  document.font('house').fontSize(8).fillColor(quiet).text(`${flow.foot} · page ${flow.page}`, flow.left, a4.height - 13 * millimetre, { width: flow.width, height: 10, ellipsis: true })
  document.endMarkedContent()
  flow.y = 15 * millimetre
}
