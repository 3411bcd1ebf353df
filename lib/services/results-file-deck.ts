import type Pptx from 'pptxgenjs'
import type { Released } from '@/lib/domain/disclosure/released'
import { figureWords, rounding, type Figure } from '@/lib/domain/results/figure'
import { heatmapOf } from '@/lib/domain/results/heatmap'
import { dayWords, methodNotes } from '@/lib/domain/results/method-notes'
import type { FigureRow, FigureTable } from '@/lib/domain/results/tables'
import type { ResultFile, ResultsToFile } from './results-file'

const ink = '1B2430'
const quiet = '525D6B'
const shades = ['F6D5D2', 'FCE8DC', 'F3EFE3', 'DCEBDF', 'BFDCC8'] as const
const answers = ['B4595B', 'DBA29C', 'CFC9B8', '8FBF9F', '3F8259']

type Deck = InstanceType<typeof Pptx>

/** The board deck: what it says, the directorates, charts that can be opened and their numbers, and how it was made. */
export async function deckFile({ sheet, tables, sentences, trends }: ResultsToFile): Promise<ResultFile> {
  // Only when somebody wants one: it takes long to load.
  const { default: Slides } = await import('pptxgenjs')
  const deck = new Slides()
  deck.layout = 'LAYOUT_WIDE'
  deck.author = sheet.wave.organisation
  deck.title = `${sheet.wave.title}: results`
  const cover = deck.addSlide()
  cover.addText(sheet.wave.organisation, { x: 0.7, y: 1.6, w: 12, h: 0.5, fontSize: 20, color: quiet })
  cover.addText(sheet.wave.title, { x: 0.7, y: 2.2, w: 12, h: 1.2, fontSize: 44, bold: true, color: ink })
  cover.addText(`What staff said. Closed on ${dayWords(sheet.wave.closed)}`, { x: 0.7, y: 3.5, w: 12, h: 0.5, fontSize: 20, color: ink })
  const said = sentences.map(({ head, words }) => `${head}: ${words.hidden ? words.reason : words.value}`)
  for (let at = 0; at < said.length; at += 4) wordsSlide(deck, 'What it says', said.slice(at, at + 4), 16)
  addHeatmap(deck, { sheet })
  const everybody = (id: string) => (tables.find((table) => table.id === id)?.rows ?? []).filter(({ group }) => group === 'everybody')
  const column = (id: string, key: string) => tables.find((table) => table.id === id)?.columns.findIndex((one) => one.key === key) ?? -1
  const bars = (id: string, title: string, key: string, name: string, max?: number) =>
    addBars(deck, title, name, everybody(id), column(id, key), tables.find((table) => table.id === id), max)
  bars('themes', 'Themes, per cent positive', 'percent_positive', 'Positive %', 100)
  addAnswers(deck, tables.find(({ id }) => id === 'items'), everybody('items'))
  addTrend(deck, { sheet, trends })
  bars('drivers', 'What goes with it, not what causes it', 'relative_weight', 'Relative weight')
  const notes = methodNotes(sheet)
  for (let at = 0; at < notes.length; at += 6) wordsSlide(deck, 'How it was made', notes.slice(at, at + 6), 12)
  const bytes = await deck.write({ outputType: 'uint8array' })
  if (!(bytes instanceof Uint8Array)) throw new TypeError('A deck is bytes')
  return { name: `${sheet.wave.slug}-${sheet.audience}.pptx`, type: 'application/vnd.openxmlformats-officedocument.presentationml.presentation', bytes }
}

function titled(deck: Deck, title: string) {
  const slide = deck.addSlide()
  slide.addText(title, { x: 0.6, y: 0.3, w: 12.1, h: 0.7, fontSize: 28, bold: true, color: ink })
  return slide
}

function wordsSlide(deck: Deck, title: string, lines: readonly string[], fontSize: number): void {
  titled(deck, title).addText(lines.map((text) => ({ text, options: { breakLine: true, paraSpaceAfter: 10 } })), { x: 0.6, y: 1.1, w: 12.1, h: 5.9, fontSize, color: ink, valign: 'top', fit: 'shrink' })
}

/** Directorates only: a board reads no further, and the workbook has the rest. */
function addHeatmap(deck: Deck, { sheet }: Pick<ResultsToFile, 'sheet'>): void {
  const { columns, rows } = heatmapOf(sheet, 'units', null)
  const few = columns.slice(0, 8)
  const head = ['Group', ...few.map(({ title }) => title)].map((text) => ({ text, options: { bold: true, color: quiet, fontSize: 12 } }))
  const body = rows.filter(({ depth }) => depth <= 1).slice(0, 16).map((row) => [
    { text: row.name, options: { bold: row.depth === 0, color: ink } },
    ...few.map((_, place) => {
      const cell = row.cells[place]
      if (cell === undefined || cell.hidden) return { text: 'withheld', options: { color: quiet, fill: { color: 'ECE7DA' }, align: 'center' as const } }
      const mark = cell.value.verdict === 'higher' ? ' ▲' : cell.value.verdict === 'lower' ? ' ▼' : ''
      return { text: `${figureWords(cell.value.percent, 'percent')}${mark}`, options: { color: ink, fill: { color: shades[cell.value.shade] }, align: 'right' as const } }
    }),
  ])
  const slide = titled(deck, 'Where people agree, per cent')
  slide.addTable([head, ...body], { x: 0.6, y: 1.2, w: 12.1, fontSize: 13, border: { type: 'solid', pt: 1, color: 'FFFFFF' } })
  slide.addText('▲ ▼ different from the rest of what it is part of, beyond chance. Withheld: too few answers, or it would reveal a neighbour', { x: 0.6, y: 6.9, w: 12.1, h: 0.4, fontSize: 11, color: quiet })
}

/** Numbers that the gate let through, of rows where it did. A band is no number: it is told in the table, not drawn. */
function numbers(rows: readonly FigureRow[], place: number): { row: FigureRow; value: number }[] {
  return rows.flatMap((row) => {
    const value = numberOf(row.figures[place])
    return value === null ? [] : [{ row, value }]
  })
}

function numberOf(figure: Released<Figure> | undefined): number | null {
  return figure === undefined || figure.hidden || typeof figure.value !== 'number' ? null : figure.value
}

function addBars(deck: Deck, title: string, name: string, rows: readonly FigureRow[], place: number, table: FigureTable | undefined, max?: number): void {
  // A bar chart begins at the bottom.
  const told = numbers(rows, place).reverse()
  const at = table?.labels.findIndex(({ key }) => key === 'text') ?? -1
  const unit = table?.columns[place]?.unit ?? 'small'
  if (told.length === 0) return
  const digits = unit === 'percent' ? 0 : 3
  titled(deck, title).addChart(deck.ChartType.bar, [{ name, labels: told.map(({ row }) => row.labels[at] ?? ''), values: told.map(({ value }) => rounding(value, digits)) }], {
    x: 0.6, y: 1.1, w: 12.1, h: 5.8, barDir: 'bar', valAxisMinVal: 0, ...(max === undefined ? {} : { valAxisMaxVal: max }), showValue: true, chartColors: ['3F8259'], showLegend: false, altText: `${title}: the numbers stand in the workbook’s table ‘${table?.title ?? ''}’`,
  })
}

/** Answers to every question, ten a slide: agree, neither, disagree. */
function addAnswers(deck: Deck, table: FigureTable | undefined, rows: readonly FigureRow[]): void {
  if (table === undefined) return
  const at = (key: string) => table.columns.findIndex((column) => column.key === key)
  const [positive, neutral, negative] = [at('percent_positive'), at('percent_neutral'), at('percent_negative')]
  const told = rows.flatMap((row) => {
    const parts = [negative, neutral, positive].map((place) => numberOf(row.figures[place]))
    return parts.some((part) => part === null) ? [] : [{ words: row.labels[3] ?? '', parts: parts.map((part) => rounding(part ?? 0, 0)) }]
  })
  for (let from = 0; from < told.length; from += 10) {
    const some = told.slice(from, from + 10).reverse()
    const series = ['Disagree', 'Neither', 'Agree'].map((name, place) => ({ name, labels: some.map(({ words }) => words), values: some.map(({ parts }) => parts[place] ?? 0) }))
    titled(deck, 'Every question, everybody').addChart(deck.ChartType.bar, series, {
      x: 0.6, y: 1.1, w: 12.1, h: 5.8, barDir: 'bar', barGrouping: 'stacked', valAxisMinVal: 0, valAxisMaxVal: 100, showValue: true, chartColors: [answers[0] ?? '', answers[2] ?? '', answers[4] ?? ''], showLegend: true, legendPos: 'b', catAxisLabelFontSize: 10,
      altText: 'Percentages that disagree, neither, and agree; the numbers stand in the workbook’s table ‘Questions’',
    })
  }
}

function addTrend(deck: Deck, { sheet, trends }: Pick<ResultsToFile, 'sheet' | 'trends'>): void {
  const lines = trends.filter(({ group, kind }) => group === 'everybody' && kind === 'theme')
  const waves = lines[0]?.points.map(({ slug, closed }) => ({ slug, closed })) ?? []
  const whole = lines.filter(({ points }) => points.length === waves.length && points.every(({ value }) => !value.hidden && value.value.value !== null))
  if (whole.length === 0) return
  const series = whole.map(({ code, points }) => ({
    name: sheet.themes.find(({ id }) => id === code)?.title ?? code, labels: waves.map(({ closed }) => closed), values: points.map(({ value }) => (value.hidden ? 0 : rounding(value.value.value ?? 0, 0))),
  }))
  titled(deck, 'Themes over time, per cent positive').addChart(deck.ChartType.line, series, { x: 0.6, y: 1.1, w: 12.1, h: 5.8, valAxisMinVal: 0, valAxisMaxVal: 100, showLegend: true, legendPos: 'r', altText: 'Themes over time; the numbers stand in the workbook’s table ‘Against the wave before’' })
}
