import path from 'node:path'
import { buffer } from 'node:stream/consumers'
import PdfDocument from 'pdfkit'
import { figureWords } from '@/lib/domain/results/figure'
import { heatmapOf } from '@/lib/domain/results/heatmap'
import { dayWords, methodNotes } from '@/lib/domain/results/method-notes'
import type { FigureTable } from '@/lib/domain/results/tables'
import { projectRoot } from '@/lib/platform/environment'
import type { ResultFile, ResultsToFile } from './results-file'

type Pdf = InstanceType<typeof PdfDocument>
type Structure = ReturnType<Pdf['struct']>
type Cell = { words: string; shade?: string; number?: boolean }

const margin = 48
const shades = ['#f6d5d2', '#fce8dc', '#f3efe3', '#dcebdf', '#bfdcc8'] as const
const hatched = '#ece7da'

/** The report: a tagged PDF with the council's name, the sentences, tables of everybody and of every unit, and how it was made. */
export async function reportFile({ sheet, tables, sentences }: ResultsToFile): Promise<ResultFile> {
  const document = new PdfDocument({ size: 'A4', layout: 'landscape', margin, tagged: true, lang: 'en-GB', displayTitle: true, pdfVersion: '1.7', info: { Title: `${sheet.wave.title}: results`, Author: sheet.wave.organisation } })
  document.registerFont('house', path.join(projectRoot(), 'components/layout/fonts/atkinson-hyperlegible-next-print.ttf'))
  document.font('house').fillColor('#1b2430')
  const whole = buffer(document)
  const root = document.struct('Document')
  document.addStructure(root)
  const say = (tag: 'H1' | 'H2' | 'P', words: string, size: number) => {
    root.add(document.struct(tag, {}, () => { document.fontSize(size).text(printed(words), margin, document.y, { paragraphGap: 6, width: document.page.width - 2 * margin }) }))
  }
  say('P', `${sheet.wave.organisation} · closed on ${dayWords(sheet.wave.closed)}`, 10)
  say('H1', sheet.wave.title, 24)
  for (const { head, words } of sentences) say('P', `${head}: ${words.hidden ? words.reason : words.value}`, 11)
  const { columns, rows } = heatmapOf(sheet, 'units', null)
  document.addPage()
  say('H2', 'Where people agree, per cent', 16)
  drawTable(document, root, ['Group', ...columns.map(({ title }) => title)], rows.map((row) => [
    { words: `${'   '.repeat(row.depth)}${row.name}` },
    ...row.cells.map((cell): Cell => (cell.hidden ? { words: 'withheld', shade: hatched } : { words: `${figureWords(cell.value.percent, 'percent')}${marks[cell.value.verdict ?? 'hidden']}`, shade: shades[cell.value.shade], number: true })),
  ]))
  for (const id of ['items', 'indices', 'trends', 'drivers', 'participation']) {
    const table = tables.find((one) => one.id === id)
    if (table === undefined) continue
    const own = id === 'participation' ? table.rows : table.rows.filter(({ group }) => group === 'everybody')
    if (own.length === 0) continue
    document.addPage()
    say('H2', id === 'participation' ? table.title : `${table.title}: everybody`, 16)
    say('P', table.about, 10)
    drawFigures(document, root, { ...table, rows: own })
  }
  document.addPage()
  say('H2', 'How it was made', 16)
  for (const note of methodNotes(sheet)) say('P', note, 10)
  root.end()
  document.end()
  return { name: `${sheet.wave.slug}-${sheet.audience}.pdf`, type: 'application/pdf', bytes: new Uint8Array(await whole) }
}

/** The printed face has letters and figures: what else stands in a sentence is written out. */
function printed(words: string): string {
  return words.replaceAll('R²', 'R squared').replaceAll('Margin ±', 'Margin').replaceAll('±', '+/-').replaceAll('≤', 'at most').replaceAll('α', 'alpha').replaceAll('√', 'root of')
}

const marks = { higher: ' +', lower: ' −', 'no difference': '', 'not tested': '', hidden: '' } as const

function drawFigures(document: Pdf, root: Structure, { labels, columns, rows }: FigureTable): void {
  const at = labels.findIndex(({ key }) => key === 'text')
  const name = at === -1 ? labels.findIndex(({ key }) => key === 'name') : at
  const shown = columns.map((column, place) => ({ ...column, place })).slice(0, 9)
  drawTable(document, root, [labels[name]?.title ?? '', ...shown.map(({ title }) => title)], rows.map((row) => [
    { words: row.labels[name] ?? '' },
    ...shown.map(({ place, unit }): Cell => {
      const figure = row.figures[place]
      if (figure === undefined) return { words: '' }
      return figure.hidden ? { words: 'withheld', shade: hatched } : { words: figureWords(figure.value, unit), number: true }
    }),
  ]))
}

/** A tagged table, row by row over as many pages as it takes; the head stands on each. */
function drawTable(document: Pdf, root: Structure, head: readonly string[], rows: readonly (readonly Cell[])[]): void {
  const table = document.struct('Table')
  root.add(table)
  const width = document.page.width - 2 * margin
  const first = Math.max(150, width * 0.34)
  const rest = (width - first) / Math.max(1, head.length - 1)
  const widthOf = (place: number) => (place === 0 ? first : rest)
  const leftOf = (place: number) => margin + (place === 0 ? 0 : first + (place - 1) * rest)
  const drawRow = (cells: readonly Cell[], tag: 'TH' | 'TD', artifact: boolean) => {
    document.fontSize(8.5)
    const height = Math.max(...cells.map(({ words }, place) => document.heightOfString(printed(words), { width: widthOf(place) - 8 }))) + 6
    if (document.y + height > document.page.height - margin) {
      document.addPage()
      if (!artifact) drawRow(head.map((words) => ({ words })), 'TH', true)
    }
    const top = document.y
    // A part of the structure that is made and not put anywhere would keep the document from ending.
    const row = artifact ? null : document.struct('TR')
    if (row !== null) table.add(row)
    cells.forEach(({ words, shade, number }, place) => {
      const draw = () => {
        if (shade !== undefined) document.rect(leftOf(place) + 1, top, widthOf(place) - 2, height - 1).fill(shade).fillColor('#1b2430')
        document.text(printed(words), leftOf(place) + 4, top + 3, { width: widthOf(place) - 8, align: number === true ? 'right' : 'left' })
      }
      if (row === null) {
        document.markContent('Artifact', { type: 'Pagination' })
        draw()
        document.endMarkedContent()
      } else row.add(document.struct(place === 0 && tag === 'TD' ? 'TH' : tag, {}, draw))
    })
    row?.end()
    document.y = top + height
    document.x = margin
  }
  drawRow(head.map((words) => ({ words })), 'TH', false)
  for (const row of rows) drawRow(row, 'TD', false)
  table.end()
}
