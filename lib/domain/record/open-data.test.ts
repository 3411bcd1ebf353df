import { describe, expect, it } from 'vitest'
import { shippedRecord, sourceTexts } from '@/db/record-files/testing'
import { citationId } from './citation'
import { countByAssurance, countByFlag, countByPhrase, countByStatus, threadHeads } from './counts'
import { openData, type Cell, type DataTable } from './open-data'
import { filtersOf } from './recommendation-list'
import { aLineage, aPosition, aRecommendation, inventedRecord } from './testing'
import { standsIn } from './verbatim'

const record = shippedRecord()
const today = '2026-11-22'
const tables = openData(record, today)
const tableOf = (name: string, from: DataTable[] = tables) => from.find((table) => table.name === name)!

const everyTable = tables.map((table) => [table.name, table] as const)

type Row = Record<string, Cell>
const isWords = (column: string) => column.endsWith('_words')
const textOf = (cell: Cell | undefined) => (typeof cell === 'string' ? cell : null)

describe('the tables', () => {
  it('have every file of the shared design', () => {
    expect(tables.map(({ name }) => name)).toEqual(
      expect.arrayContaining([
        'reviews', 'events', 'recommendations', 'lineage', 'positions', 'findings', 'commitments', 'programmes',
        'tracked-actions', 'measures', 'sources', 'citations', 'corrections', 'gaps',
      ]),
    )
  })

  it.each(everyTable)('%s: every row has every column, in plain cells', (_, table) => {
    expect(table.columns.length).toBeGreaterThan(0)
    expect(new Set(table.columns).size).toBe(table.columns.length)
    for (const column of table.columns) expect(column).toMatch(/^[a-z]+(_[a-z]+)*$|^sha256$/)
    for (const row of table.rows) {
      expect(Object.keys(row)).toEqual(table.columns)
      for (const [column, cell] of Object.entries(row)) {
        const isPlain = cell === null || ['string', 'number', 'boolean'].includes(typeof cell) || Array.isArray(cell)
        expect(isPlain, `${String(row.id)} ${column}`).toBe(true)
      }
    }
  })

  it.each(everyTable)('%s: every row has an id of its own', (_, table) => {
    const ids = table.rows.map((row) => row.id)
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('hold every row of the record', () => {
    expect(Object.fromEntries(tables.map(({ name, rows }) => [name, rows.length]))).toMatchObject({
      recommendations: 18, reviews: 5, positions: 30, events: 13, findings: 31, commitments: 11, programmes: 9,
      sources: 5, gaps: 20, lineage: 1, 'tracked-actions': 0, measures: 0, corrections: 0,
      citations: record.citations.length,
    })
  })

  it('without rows promise the columns that they will have', () => {
    const action = {
      id: 'x', recommendationId: 'a', title: 'T', ownerPost: null, dueEarliest: null, dueLatest: null,
      status: 'not-started' as const, citationId: 'c',
    }
    const measure = {
      id: 'x', commitmentId: 'c', title: 'T', definition: 'D', unit: 'u', polarity: 'higher' as const, frequency: 'f',
      target: null, tolerance: null, citationId: 'c',
    }
    const correction = { id: 'x', date: '2026-01-01', what: 'w', was: 'a', isNow: 'b', why: 'c' }
    const filled = openData(
      inventedRecord({ trackedActions: [action], measures: [measure], corrections: [correction] }), today,
    )
    for (const name of ['tracked-actions', 'measures', 'corrections']) {
      expect(tableOf(name).columns).toEqual(tableOf(name, filled).columns)
    }
  })

  it('name in every column of ids something that is there', () => {
    const ids = (name: string) => new Set(tableOf(name).rows.map((row) => row.id))
    const targets: Record<string, Set<Cell | undefined>> = {
      recommendation_id: ids('recommendations'), thread_id: ids('recommendations'), review_id: ids('reviews'),
      source_id: ids('sources'), speaker_id: ids('speakers'), citation_id: ids('citations'), stream_id: ids('streams'),
      position_id: ids('positions'), priority_id: ids('priorities'), finding_id: ids('findings'), event_id: ids('events'),
    }
    for (const { name, rows } of tables) {
      for (const row of rows) {
        for (const [column, target] of Object.entries(targets)) {
          if (row[column] != null) expect(target, `${name} ${String(row.id)} ${column}`).toContain(row[column])
        }
      }
    }
  })
})

describe('counts by thread', () => {
  const rows = tableOf('recommendations').rows
  const threads = (holds: (row: Row) => boolean) => new Set(rows.filter(holds).map((row) => row.thread_id)).size
  const has = (column: string, key: string) => (row: Row) => (row[column] as string[]).includes(key)

  it('has seventeen threads of eighteen recommendations', () => {
    expect(rows).toHaveLength(18)
    expect(threads(() => true)).toBe(17)
    expect(threadHeads(record)).toHaveLength(17)
  })

  it('are those of the pages, by phrase, status, assurance and flag', () => {
    for (const { key, count } of countByPhrase(record)) {
      if (key !== null) expect(threads((row) => row.phrase_words === key), key).toBe(count)
    }
    for (const { key, count } of countByStatus(record)) {
      if (key !== 'not-reported') expect(threads((row) => row.status === key), key).toBe(count)
    }
    for (const { key, count } of countByAssurance(record)) expect(threads(has('assurances', key)), key).toBe(count)
    for (const { key, count } of countByFlag(record, today)) expect(threads(has('flags', key)), key).toBe(count)
  })

  it('are those of the filters, by review for each recommendation itself', () => {
    for (const { kind, key, count } of filtersOf(record, today)) {
      if (kind === 'review') expect(rows.filter((row) => (row.review_id ?? 'not-stated') === key)).toHaveLength(count)
    }
  })

  it('gives l no status of its own, and says under which it was reported', () => {
    expect(rows.find((row) => row.id === 'cpc-2019-l')).toMatchObject({
      thread_id: 'cpc-2019-l', status: null, phrase_words: null, position_id: null,
      reported_under_id: 'recovery-panel-2020-modernisation', restated_by_id: ['recovery-panel-2020-modernisation'],
    })
    expect(rows.find((row) => row.id === 'recovery-panel-2020-modernisation')).toMatchObject({
      thread_id: 'cpc-2019-l', restates_id: 'cpc-2019-l', phrase_words: 'begun to progress', reported_under_id: null,
    })
  })

  it('puts every step of a chain of restatements on one thread', () => {
    const chain = inventedRecord({
      recommendations: ['third', 'first', 'second'].map((id) => aRecommendation(id)),
      lineages: [aLineage('first', 'second'), aLineage('second', 'third')],
      positions: [aPosition('p', 'third', '2021', { status: 'in-progress' })],
    })
    const chained = tableOf('recommendations', openData(chain, today)).rows
    expect(chained.map((row) => [row.id, row.thread_id, row.restates_id, row.reported_under_id])).toEqual([
      ['third', 'first', 'second', null],
      ['first', 'first', null, 'third'],
      ['second', 'first', 'first', 'third'],
    ])
  })
})

const texts = sourceTexts(record)

/** Said in the name of a skipped test, so that a run without the texts shows it. */
const needsTexts = texts === null ? ' (the source texts are not at hand: ../shared/sources)' : ''

describe.skipIf(texts === null)(`the column rule${needsTexts}`, () => {
  const all = [...(texts ?? new Map<string, string>()).values()]
  const sourcesOf = new Map<string, string[]>()
  for (const { assertionKind, assertionId, sourceId } of record.citations) {
    const key = citationId(assertionKind, assertionId)
    sourcesOf.set(key, [...(sourcesOf.get(key) ?? []), sourceId])
  }

  /** The texts in which the words of one row may stand: those that it, or the row that a column is of, cites. */
  function textsOf(table: string, row: Row, column: string): string[] {
    const sources = (key: Cell | undefined) => sourcesOf.get(textOf(key) ?? '') ?? []
    const named = textOf(row.source_id)
    if (table === 'citations' && named !== null) return [texts?.get(named) ?? '']
    const position = textOf(row.position_id)
    const recommendation = textOf(row.id) ?? ''
    const printed = record.timescales.find((line) => line.recommendationId === recommendation && line.kind === 'printed')
    const key =
      table === 'recommendations' && column === 'phrase_words' && position !== null ? citationId('position', position)
      : table === 'recommendations' && column === 'timescale_words' && printed !== undefined ? printed.citationId
      : row.citation_id
    return sources(key).map((id) => texts?.get(id) ?? '')
  }

  it.each(everyTable)('%s: what is in a column of words stands in the source', (name, table) => {
    for (const column of table.columns.filter(isWords)) {
      for (const row of table.rows) {
        const words = textOf(row[column])
        if (words === null) continue
        const stands = textsOf(name, row, column).some((text) => standsIn(words, text))
        expect(stands, `${String(row.id)} ${column}: ${words}`).toBe(true)
      }
    }
  })

  it('is kept by columns of words in eight tables at least', () => {
    const withWords = tables.filter(({ columns, rows }) => rows.length > 0 && columns.some(isWords)).map(({ name }) => name)
    expect(withWords).toEqual(
      expect.arrayContaining([
        'recommendations', 'positions', 'findings', 'commitments', 'programmes', 'citations', 'timescales', 'plans',
      ]),
    )
  })

  /** Every run of eight words, capitals and punctuation apart. An address on the web is one word. */
  const runLength = 8
  const runsOf = (text: string): string[] => {
    const words = text.toLowerCase().match(/https?:\/\/\S+|[\p{L}\p{N}]+(?:[’'][\p{L}]+)*/gu) ?? []
    return words.slice(runLength - 1).map((_, at) => words.slice(at, at + runLength).join(' '))
  }
  const verbatim = new Set(all.flatMap(runsOf))

  it('would be seen to be broken: every wording of a recommendation is found by its runs', () => {
    for (const { id, wordingWords } of record.recommendations) {
      const runs = runsOf(wordingWords)
      if (runs.length > 0) expect(runs.some((run) => verbatim.has(run)), id).toBe(true)
    }
  })

  it.each(everyTable)('%s: what is in any other column is in our own words', (_, table) => {
    const borrowed = table.rows.flatMap((row) =>
      table.columns
        .filter((column) => !isWords(column))
        .flatMap((column) => runsOf(textOf(row[column]) ?? '').map((run) => ({ id: row.id, column, run })))
        .filter(({ run }) => verbatim.has(run)),
    )
    expect(borrowed).toEqual([])
  })
})
