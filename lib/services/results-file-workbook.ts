import type ExcelJS from 'exceljs'
import { heatmapOf } from '@/lib/domain/results/heatmap'
import { methodNotes } from '@/lib/domain/results/method-notes'
import type { Unit } from '@/lib/domain/results/figure'
import type { FigureTable } from '@/lib/domain/results/tables'
import type { ResultFile, ResultsToFile } from './results-file'

const formats: Partial<Record<Unit, string>> = { count: '#,##0', percent: '0', points: '0.0', score: '0.0', small: '0.00', p: '0.000' }
const hatch = { type: 'pattern', pattern: 'lightUp', fgColor: { argb: 'FFB9B2A0' } } as const
const shades = ['FFF6D5D2', 'FFFCE8DC', 'FFF3EFE3', 'FFDCEBDF', 'FFBFDCC8'] as const

/** A workbook: sentences, the heatmap, every table in full precision, and how it was made. */
export async function workbookFile({ sheet, tables, sentences }: ResultsToFile): Promise<ResultFile> {
  // Only when somebody wants one: it takes long to load.
  const { default: Excel } = await import('exceljs')
  const book = new Excel.Workbook()
  book.creator = sheet.wave.organisation
  book.title = sheet.wave.title
  const first = book.addWorksheet('What it says')
  first.columns = [{ width: 16 }, { width: 110 }]
  first.addRow([sheet.wave.organisation])
  first.addRow([sheet.wave.title, `Closed ${sheet.wave.closed}`]).font = { bold: true, size: 14 }
  for (const { head, words } of sentences) first.addRow([head, words.hidden ? words.reason : words.value]).alignment = { wrapText: true, vertical: 'top' }
  addHeatmap(book, { sheet })
  for (const table of tables) addTable(book, table)
  const method = book.addWorksheet('How it was made')
  method.columns = [{ width: 120 }]
  for (const note of methodNotes(sheet)) method.addRow([note]).alignment = { wrapText: true, vertical: 'top' }
  const bytes = await book.xlsx.writeBuffer()
  return { name: `${sheet.wave.slug}-${sheet.audience}.xlsx`, type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', bytes: new Uint8Array(bytes) }
}

function addHeatmap(book: ExcelJS.Workbook, { sheet }: Pick<ResultsToFile, 'sheet'>): void {
  const { columns, rows } = heatmapOf(sheet, 'units', null)
  const page = book.addWorksheet('Heatmap', { views: [{ state: 'frozen', xSplit: 1, ySplit: 1 }] })
  page.columns = [{ width: 40 }, ...columns.map(() => ({ width: 16 }))]
  page.addRow(['Percentage positive', ...columns.map(({ title }) => title)]).font = { bold: true }
  for (const row of rows) {
    const line = page.addRow([`${'  '.repeat(row.depth)}${row.name}`])
    row.cells.forEach((cell, place) => {
      const at = line.getCell(place + 2)
      if (cell.hidden) {
        at.value = cell.reason
        at.fill = hatch
        return
      }
      at.value = cell.value.percent
      at.numFmt = '0'
      at.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: shades[cell.value.shade] } }
    })
  }
}

function addTable(book: ExcelJS.Workbook, { title, about, labels, columns, rows }: FigureTable): void {
  const page = book.addWorksheet(title.replace(/[\\/?*[\]:]/g, ' ').slice(0, 31), { views: [{ state: 'frozen', ySplit: 2 }] })
  page.columns = [...labels.map(({ key }) => ({ width: key === 'text' ? 60 : 24 })), ...columns.map(() => ({ width: 13 }))]
  page.addRow([about]).font = { italic: true }
  page.addRow([...labels, ...columns].map((column) => column.title)).font = { bold: true }
  for (const { labels: words, figures } of rows) {
    const line = page.addRow([...words])
    figures.forEach((figure, place) => {
      const at = line.getCell(words.length + place + 1)
      at.value = figure.hidden ? figure.reason : figure.value
      if (figure.hidden) at.fill = hatch
      const format = formats[columns[place]?.unit ?? 'words']
      if (format !== undefined && !figure.hidden) at.numFmt = format
    })
  }
}
