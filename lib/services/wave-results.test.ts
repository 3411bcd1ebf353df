import ExcelJS from 'exceljs'
import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, describe, expect, expectTypeOf, it, vi } from 'vitest'
import type { ComponentProps } from 'react'
import type { ReleasedFigure } from '@/components/results/released-figure'
import { readReleases } from '@/db/site/read-results'
import type { Actor } from '@/lib/domain/access/actor'
import type { Released } from '@/lib/domain/disclosure/released'
import { figureWords, type Figure } from '@/lib/domain/results/figure'
import type { FigureRow } from '@/lib/domain/results/tables'
import { aQuestion } from '@/lib/domain/survey/testing'
import { fictitiousRoster } from '@/lib/domain/survey/fictitious-roster'
import { solveHere } from '@/lib/platform/highs.mjs'
import { decideResultsAsOwner } from './results-decide'
import { exportResultsAsOwner, filesOf, resultsFile } from './results-export'
import { importResults, workOutEarlier, type ResultsImport } from './results-import'
import { releaseResults } from './results-release'
import { answeredWave, instrumentSurvey, workHere } from './results-testing'
import { audienceResults, listResults, showResults, waveResults, type WaveResults } from './wave-results'
import { importStaff, testAuditKey, waveHouse, type WaveHouse } from './wave-testing'

let house: WaveHouse
let lead: Actor
let results: WaveResults

const bytes = (text: string) => new TextEncoder().encode(text)
const questions = `code,text,type,points,reverse,theme,index
recommend,I would be happy to recommend my employer as a good place to work,agreement,5,no,,
other,Something else entirely,agreement,5,no,,`
const responses = ['respondent,unit,recommend,other', ...Array.from({ length: 300 }, (_, at) => `${at},${at % 2 === 0 ? 'Place' : 'Adult Care'},${1 + (at % 5)},${1 + (at % 4)}`)].join('\n')
const earlier: ResultsImport = {
  questions: { name: 'questions.csv', bytes: bytes(questions) }, responses: { name: 'responses.csv', bytes: bytes(responses) }, headcount: null,
  slug: 'survey-2024', title: 'Staff survey', date: '2024-11-29', organisation: 'Anytown Council', unit: null, threshold: 10,
}

beforeAll(async () => {
  house = await waveHouse((folder) => {
    vi.stubEnv('DATA_DIR', folder)
    vi.stubEnv('AUDIT_KEY', testAuditKey)
    vi.stubEnv('SITE_ORIGIN', 'http://localhost:3000')
    vi.stubEnv('ANSWER_ORIGIN', 'http://127.0.0.1:3000')
  })
  lead = await house.join('lead', null, 'od-lead')
  await importStaff(house, fictitiousRoster('results', 1200))
  const survey = instrumentSurvey(lead, ['lgeei', 'enps'])
  const themed = { ...survey, themes: [{ id: 'work', title: { 'en-GB': 'Work' } }], sections: survey.sections.map((section) => ({ ...section, questions: [...section.questions, aQuestion('listened', 'agreement', { theme: 'work' }), aQuestion('changes', 'agreement', { theme: 'work' })] })) }
  await answeredWave(house, lead, { survey: themed, slug: 'pulse', seed: 3 })
  await decideResultsAsOwner('pulse', house.trail, workHere)
  const worked = await workOutEarlier(earlier, solveHere)
  if (!worked.ok) throw new Error(worked.problems.join())
  expect(await importResults(worked.earlier, true, house.trail)).toMatchObject({ ok: true, imported: false })
  expect(await importResults(worked.earlier, false, house.trail)).toMatchObject({ ok: true, imported: true })
  results = (await waveResults(lead, 'pulse', null, house.trail)) ?? ((): never => { throw new Error('There are no results') })()
}, 300_000)

afterAll(() => house.close())

describe('an earlier survey', () => {
  it('is where a trend begins, and only for questions in the same words', () => {
    const lines = results.trends.filter(({ group, kind }) => group === 'everybody' && kind === 'item')
    expect(lines.map(({ code }) => code)).toEqual([expect.stringContaining('recommend')])
    expect(lines[0]?.points.map(({ slug, imported }) => [slug, imported])).toEqual([['survey-2024', true], ['pulse', false]])
    expect(lines[0]?.change).toMatchObject({ hidden: false, value: { figures: { rest: 40, nRest: 300, test: 'two-proportion z' } } })
  })

  it('is refused whole, with rows and columns, and never under a name that is taken', async () => {
    const wrong = await workOutEarlier({ ...earlier, responses: { name: 'responses.csv', bytes: bytes(responses.replace('\n3,', '\n3,X').replace(',5,', ',9,')) } }, solveHere)
    expect(wrong.ok).toBe(false)
    expect(wrong.ok ? [] : wrong.problems).toEqual([expect.stringMatching(/^responses\.csv, row \d+, column recommend: ‘9’ is no answer/)])
    const again = await workOutEarlier({ ...earlier, slug: 'pulse' }, solveHere)
    expect(again.ok && (await importResults(again.earlier, false, house.trail))).toMatchObject({ ok: false })
  })
})

describe('what leaves', () => {
  it('is made of released values alone, says the compiler', () => {
    type Taken = ComponentProps<typeof ReleasedFigure>['figure']
    expectTypeOf<Taken>().toEqualTypeOf<Released<Figure>>()
    expectTypeOf<FigureRow['figures'][number]>().toEqualTypeOf<Released<Figure>>()
    // @ts-expect-error a number that the gate did not make
    const plain: Taken = 43
    // @ts-expect-error nor something that only looks like one
    const forged: Taken = { hidden: false, value: 43 }
    // @ts-expect-error nor a row of a table
    const row: FigureRow = { group: 'everybody', code: '', labels: [], figures: [43] }
    expect([plain, forged, row]).toHaveLength(3)
  })

  it('has the numbers of the screen in every table, workbook and text', async () => {
    const table = results.tables.find(({ id }) => id === 'items')
    if (table === undefined) throw new Error('There are no questions')
    const screen = table.rows.map(({ figures }) => figures.map((figure, place) => (figure.hidden ? null : figureWords(figure.value, table.columns[place]?.unit ?? 'words'))))
    const files = await filesOf(results, 'csv')
    const text = new TextDecoder().decode(files?.find(({ name }) => name === 'items.csv')?.bytes)
    const records: string[][] = parse(text, { bom: true })
    const inCsv = records.slice(1).map((row) => row.slice(table.labels.length, -1).map((words, place) => figureWords(words === '' ? null : Number.isNaN(Number(words)) ? words : Number(words), table.columns[place]?.unit ?? 'words')))
    expect(inCsv).toEqual(screen.map((row) => row.map((words) => words ?? '–')))

    const book = new ExcelJS.Workbook()
    const workbook = await filesOf(results, 'xlsx')
    await book.xlsx.load(Uint8Array.from(workbook?.[0]?.bytes ?? []).buffer)
    const sheet = book.getWorksheet('Questions')
    const inBook = table.rows.map((_, at) => table.columns.map(({ unit }, place) => {
      const { value } = sheet?.getRow(at + 3).getCell(table.labels.length + place + 1) ?? { value: null }
      return typeof value === 'number' || value === null ? figureWords(value, unit) : value
    }))
    const reason = 'too few answers, or it would reveal a neighbour'
    expect(inBook).toEqual(screen.map((row) => row.map((words) => words ?? reason)))
  })

  it('is a deck with charts that can be opened, and a tagged report with the covenant’s hash', async () => {
    const [deck] = (await filesOf(results, 'pptx')) ?? []
    expect(Buffer.from(deck?.bytes ?? []).includes('ppt/charts/chart')).toBe(true)
    const [report] = (await filesOf(results, 'pdf')) ?? []
    const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs')
    const pdf = await getDocument({ data: Uint8Array.from(report?.bytes ?? []) }).promise
    const pages = await Promise.all(Array.from({ length: pdf.numPages }, async (_, at) => (await (await pdf.getPage(at + 1)).getTextContent()).items.map((item) => ('str' in item ? item.str : '')).join('')))
    expect(pages.join('')).toContain('Anytown Council')
    expect(pages.join('').replace(/\s/g, '')).toContain(results.sheet.wave.covenantHash ?? 'none')
    expect(await pdf.getMarkInfo()).toMatchObject({ Marked: true })
  })

  it('returns the LGEEI item by item, without a total', async () => {
    const [file] = (await filesOf(results, 'lgeei')) ?? []
    const rows: string[][] = parse(new TextDecoder().decode(file?.bytes), { bom: true, relax_column_count: true, skip_empty_lines: true })
    expect(rows.filter(([item]) => /^[1-6]$/.test(item ?? ''))).toHaveLength(6)
    expect(rows.flat().join().toLowerCase()).not.toMatch(/total score|index score/)
  })

  it('is recorded, whoever made it', async () => {
    expect(await resultsFile(lead, 'pulse', { format: 'csv', audience: 'staff' }, house.trail)).toMatchObject({ ok: true })
    expect(await exportResultsAsOwner('pulse', 'json', 'public', `${house.folder}/out`, house.trail)).toEqual({ ok: true, files: ['pulse-public.json'] })
    const made = await readReleases(house.trail.database, 'pulse')
    expect(made.map(({ audience, format }) => `${audience} ${format ?? ''}`).sort()).toEqual(['public json', 'staff csv'])
    expect(await resultsFile(lead, 'pulse', { format: 'docx' }, house.trail)).toMatchObject({ ok: false, errors: { '': 'Choose what kind of file' } })
  })
})

describe('a release', () => {
  it('opens an audience, once, by the OD lead', async () => {
    const representative = await house.join('rep', null, 'staff-representative')
    const analyst = await house.join('analyst', null, 'od-analyst')
    expect(await waveResults(representative, 'pulse', null, house.trail)).toBeNull()
    expect(await showResults(representative, 'pulse', {}, house.trail)).toMatchObject({ reason: 'not-found' })
    expect(await releaseResults(analyst, 'pulse', { audience: 'staff' }, house.trail)).toMatchObject({ reason: 'forbidden' })
    expect(await releaseResults(lead, 'pulse', { audience: 'od' }, house.trail)).toMatchObject({ ok: false })
    expect(await releaseResults(lead, 'pulse', { audience: 'staff' }, house.trail)).toEqual({ ok: true })
    expect(await releaseResults(lead, 'pulse', { audience: 'staff' }, house.trail)).toMatchObject({ errors: { '': 'It was released to them already' } })
    expect((await waveResults(representative, 'pulse', null, house.trail))?.sheet.audience).toBe('staff')
    expect((await waveResults(representative, 'pulse', 'od', house.trail))?.sheet.audience).toBe('staff')
    expect(await listResults(representative, house.trail)).toMatchObject({ content: { waves: [{ slug: 'pulse', state: 'shown' }] } })
  })

  it('no choice on a page changes a verdict or asks for more', async () => {
    const shown = await showResults(lead, 'pulse', { theme: 'work', group: 'Place', table: 'nothing of the kind' }, house.trail)
    if (!shown.ok || shown.content.state !== 'shown') throw new Error('It is not shown')
    expect(shown.content.chosen).toMatchObject({ table: 'units', theme: 'work', group: 'Place' })
    expect(shown.content.trends).toBe(results.trends)
    expect((await audienceResults('pulse', 'od', house.trail))?.tables).toBe(results.tables)
  })
})
