import { expect, test } from '@playwright/test'
import { parse } from 'csv-parse/sync'
import { ask, pageAt, plain, siteOrigin, theSite } from './support/crawl'
import { rowsOf, sourceTexts, standsIn, tally, type Cell, type Row } from './support/crawl-data'

/** What the design names, in its order; more may stand beside them. */
const promised = [
  'reviews', 'events', 'recommendations', 'lineage', 'positions', 'findings', 'commitments', 'programmes',
  'tracked-actions', 'measures', 'sources', 'citations', 'corrections', 'gaps',
]

async function tables(): Promise<string[]> {
  const { answers } = await theSite()
  return [...answers.keys()].flatMap((address) => /^\/data\/([a-z-]+)\.csv$/.exec(address)?.[1] ?? [])
}

/** Every table with its rows. */
async function everyTable(): Promise<Map<string, Row[]>> {
  return new Map(await Promise.all((await tables()).map(async (name) => [name, await rowsOf(name)] as const)))
}

function table(all: Map<string, Row[]>, name: string): Row[] {
  const rows = all.get(name)
  if (rows === undefined) throw new Error(`No table ${name}`)
  return rows
}

async function csvOf(name: string): Promise<{ text: string; header: string[]; rows: string[][] }> {
  const { body } = await ask(siteOrigin(), `/data/${name}.csv`)
  const [header = [], ...rows] = parse(body, { record_delimiter: '\r\n' })
  return { text: body, header, rows }
}

/** A cell of JSON as the CSV writes it, by the rules that /data prints. */
function asCell(value: Cell): string {
  if (value === null) return ''
  const text = Array.isArray(value) ? value.join(' ') : String(value)
  return /^[=+\-@\t\r＝＋－＠]/.test(text) ? `'${text}` : text
}

test.describe('files', () => {
  test('each that is promised is there, as CSV and as JSON, and named on /data', async () => {
    const { answers } = await theSite()
    expect(await tables()).toEqual(expect.arrayContaining(promised))
    for (const name of await tables()) {
      const csv = answers.get(`/data/${name}.csv`)
      const json = answers.get(`/data/${name}.json`)
      expect([csv?.status, csv?.type, json?.status, json?.type], name).toEqual([200, 'text/csv', 200, 'application/json'])
      expect(csv?.headers.get('content-type'), name).toBe('text/csv; charset=utf-8; header=present')
      expect(csv?.headers.get('access-control-allow-origin'), name).toBe('*')
      expect(json?.headers.get('access-control-allow-origin'), name).toBe('*')
    }
  })

  test('each CSV is RFC 4180 in UTF-8', async () => {
    for (const name of await tables()) {
      const { text, header, rows } = await csvOf(name)
      expect(text.endsWith('\r\n'), name).toBe(true)
      expect(text.replaceAll('\r\n', ''), `${name}: a line that ends otherwise`).not.toMatch(/\r/)
      expect(text, `${name}: broken characters`).not.toMatch(/\uFFFD|\uFEFF|Ã.|â€/)
      expect(new Set(header).size, name).toBe(header.length)
      expect(header.every((column) => /^[a-z][a-z0-9_]*$/.test(column)), `${name}: ${header.join()}`).toBe(true)
      expect(rows.filter((row) => row.length !== header.length), name).toEqual([])
    }
  })

  test('CSV and JSON hold the same, cell by cell', async () => {
    for (const name of await tables()) {
      const { header, rows } = await csvOf(name)
      const json = await rowsOf(name)
      expect(json.map((row) => Object.keys(row)), name).toEqual(json.map(() => header))
      expect(rows, name).toEqual(json.map((row) => Object.values(row).map(asCell)))
    }
  })

  test('no cell would run in a spreadsheet', async () => {
    for (const name of await tables()) {
      const { rows } = await csvOf(name)
      expect(rows.flat().filter((cell) => /^[=+\-@\t\r]/.test(cell)), name).toEqual([])
    }
  })

  test('a list in one cell can be parted again', async () => {
    for (const [name, rows] of await everyTable()) {
      const items = rows.flatMap((row) => Object.values(row)).flatMap((value) => (Array.isArray(value) ? value : []))
      expect(items.filter((item) => !/^\S+$/.test(item)), name).toEqual([])
    }
  })

  test('dates are written as ISO 8601 writes them', async () => {
    for (const [name, rows] of await everyTable()) {
      const dates = rows.flatMap((row) => Object.entries(row).filter(([column]) => /_(earliest|latest)$|^(published|checked_to)$/.test(column)))
      expect(dates.filter(([, value]) => value !== null && !/^\d{4}-\d\d-\d\d$/.test(String(value))), name).toEqual([])
    }
  })
})

test.describe('what leads where', () => {
  /** Which table a column's ids stand in. */
  const keys: Record<string, string> = {
    bearing_id: 'bearings', citation_id: 'citations', commitment_id: 'commitments', corrects_id: 'positions', event_id: 'events',
    finding_id: 'findings', from_recommendation_id: 'recommendations', on_recommendation_id: 'recommendations',
    on_strand_id: 'programmes', pointer_id: 'gaps', position_id: 'positions', priority_id: 'priorities', programme_id: 'programmes',
    recommendation_id: 'recommendations', reported_under_id: 'recommendations', restated_by_id: 'recommendations',
    restates_id: 'recommendations', review_id: 'reviews', source_id: 'sources', speaker_id: 'speakers', strand_id: 'programmes',
    stream_id: 'streams', thread_id: 'recommendations', to_recommendation_id: 'recommendations',
  }

  test('every id is there, and every row has its own', async () => {
    const all = await everyTable()
    const idsOf = (name: string) => new Set(table(all, name).map(({ id }) => String(id)))
    for (const [name, rows] of all) {
      expect(idsOf(name).size, name).toBe(rows.length)
      for (const column of Object.keys(rows[0] ?? {}).filter((column) => column.endsWith('_id') && column !== 'assertion_id')) {
        const target = keys[column]
        expect(target, `${name}: ${column} leads nowhere that this test knows`).toBeDefined()
        const known = idsOf(target ?? '')
        const given = rows.flatMap((row) => row[column] ?? []).map(String)
        expect(given.filter((id) => !known.has(id)), `${name}: ${column}`).toEqual([])
      }
    }
  })

  test('every assertion has a citation, in a source that is held', async () => {
    const all = await everyTable()
    for (const [name, rows] of all) {
      if (!rows.some((row) => 'citation_id' in row) || name === 'gaps') continue
      const without = rows.filter((row) => row.citation_id === null && !(name === 'priorities' && row.pointer_id !== null) && name !== 'bearings')
      expect(without.map(({ id }) => id), name).toEqual([])
    }
    // A link between two things has a citation where a source states it, and a note that says why where it does not.
    for (const row of table(all, 'bearings')) {
      expect(row.basis === 'stated' ? row.citation_id : row.note, String(row.id)).toBeTruthy()
    }
    const texts = new Set(table(all, 'sources').map(({ file }) => file))
    expect(texts.size).toBe(5)
  })
})

test.describe('counts', () => {
  test('/data says of each table its rows and its columns', async () => {
    const { $ } = await pageAt('/data')
    const listed = $('tr[id]').toArray().map((row) => $(row).attr('id') ?? '')
    expect([...listed].sort()).toEqual((await tables()).sort())
    expect(plain($('#files').text()).toLowerCase()).toMatch(/tables$/)
    for (const name of listed) {
      const row = $(`#${name}`)
      const { header, rows } = await csvOf(name)
      expect(plain(row.find('td.number').text()), name).toBe(String(rows.length))
      expect(plain(row.find('th .quiet').text()), name).toBe(header.join(', '))
    }
  })

  test('threads by phrase, status and who says so are those of the home page', async () => {
    const recommendations = await rowsOf('recommendations')
    const heads = recommendations.filter((row) => row.thread_id === row.id)
    expect([recommendations.length, heads.length]).toEqual([18, 17])
    const { $ } = await pageAt('/')
    const counted = (caption: string) =>
      Object.fromEntries(
        $('table').filter((_, element) => plain($(element).find('caption').text()).startsWith(caption)).find('tbody tr').toArray()
          .map((row) => [plain($(row).find('th').text()), Number(plain($(row).find('td').text()))]),
      )
    // A thread stands where its newest position with a status does, be it its own or that of its restatement.
    const ofThread = (column: string) =>
      heads.map((head) => recommendations.filter((row) => row.thread_id === head.id && row[column] !== null).at(-1) ?? head)
    const phrases = tally(ofThread('phrase_words'), 'phrase_words')
    expect(phrases).toEqual({ 'significantly progressed': 6, 'continues to progress': 6, 'begun to progress': 5 })
    expect(counted('By the phrase printed')).toEqual(Object.fromEntries(Object.entries(phrases).map(([phrase, n]) => [`‘${phrase}’`, n])))
    expect(tally(ofThread('status'), 'status')).toEqual({ 'in-progress': 17 })
    expect(counted('By status')).toMatchObject({ 'In progress': 17, Complete: 0, 'Not started': 0, 'Not reported': 0 })
    const assured = (key: string) =>
      heads.filter((head) => recommendations.some((row) => row.thread_id === head.id && (row.assurances as string[]).includes(key))).length
    expect(counted('By who says so')).toEqual({
      'Council’s own account': assured('own-account'),
      'Considered by councillors': assured('considered-by-councillors'),
      'Observed by peers': assured('observed-by-peers'),
      'Independently reviewed': assured('independently-reviewed'),
      'Reported by others': assured('reported-by-others'),
    })
  })

  test('threads by flag are those of /about, and of each filter', async () => {
    const heads = (await rowsOf('recommendations')).filter((row) => row.thread_id === row.id)
    const { $ } = await pageAt('/about')
    for (const key of ['unfinished-when-last-reported', 'no-checkable-date', 'date-moved', 'worded-differently', 'own-account-only', 'nothing-newer-held']) {
      const flagged = heads.filter((row) => (row.flags as string[]).includes(key))
      expect(plain($(`#${key} dt .quiet`).text()), key).toBe(`· ${flagged.length}`)
      const filter = await pageAt(`/recommendations/flag/${key}`)
      const links = filter.$('main > ol.row-list > li > p:first-child a').toArray().map((element) => filter.$(element).attr('href'))
      expect(links, key).toEqual(flagged.map((row) => `/recommendations/${String(row.id)}`))
    }
  })

  test('reviews, their recommendations and findings are those of /reviews', async () => {
    const all = await everyTable()
    const { $ } = await pageAt('/reviews')
    const rows = $('#reviews + table tbody tr').toArray()
    expect(rows).toHaveLength(table(all, 'reviews').length)
    for (const row of rows) {
      const id = ($(row).find('th a').attr('href') ?? '').replace('/reviews/', '')
      const n = (name: string) => table(all, name).filter((entry) => entry.review_id === id).length
      const words = (name: string) =>
        n(name) === 0 ? `(no ${name} in it|${name} not held)` : `${n(name)} ${name} held`
      expect(plain($(row).find('td').last().text()), id).toMatch(
        new RegExp(`^${words('recommendations')}; ${words('findings')}$`),
      )
    }
    expect($('#events + table tbody tr')).toHaveLength(table(all, 'events').length)
  })

  test('each thread shows as many positions and timescales as the data has', async () => {
    const all = await everyTable()
    for (const { id, restated_by_id: later } of table(all, 'recommendations')) {
      const { $ } = await pageAt(`/recommendations/${String(id)}`)
      const ids = [id, ...(later as string[])]
      const positions = table(all, 'positions').filter((row) => ids.includes(row.recommendation_id ?? ''))
      expect($('.thread .place').filter((_, element) => $(element).text().startsWith('Written by')), String(id)).toHaveLength(positions.length)
      expect($('#by-when ~ table').first().find('tbody tr'), String(id)).toHaveLength(table(all, 'timescales').filter((row) => row.recommendation_id === id).length)
    }
  })

  test('sources, gaps, statements, strands and figures are those of their pages', async () => {
    const all = await everyTable()
    const sources = await pageAt('/sources')
    const cited = sources.$('h1 ~ table').first().find('tbody tr').toArray().map((row) => [
      (sources.$(row).find('a').attr('href') ?? '').replace('/sources/', ''), Number(plain(sources.$(row).find('td.number').text())),
    ])
    expect(Object.fromEntries(cited)).toEqual(tally(table(all, 'citations'), 'source_id'))
    for (const { id } of table(all, 'sources')) {
      const page = await pageAt(`/sources/${String(id)}`)
      expect(page.$('#resting ~ ol .anchor'), String(id)).toHaveLength(table(all, 'citations').filter((row) => row.source_id === id).length)
    }
    const gaps = await pageAt('/gaps')
    const items = gaps.$('li[id]').toArray().map((element) => gaps.$(element).attr('id'))
    expect([...items].sort()).toEqual(table(all, 'gaps').map(({ id }) => id).sort())
    const priority = await pageAt('/plan/priority-1')
    expect(priority.$('#statements + ol > li')).toHaveLength(table(all, 'commitments').length)
    const programme = await pageAt('/programmes/one-council')
    expect(programme.$('#strands + ol > li')).toHaveLength(table(all, 'programmes').filter(({ kind }) => kind === 'strand').length)
    const plan = await pageAt('/plan')
    expect(plan.$('#figures + table tbody tr')).toHaveLength(table(all, 'figures').length)
  })
})

test.describe('verbatim words', () => {
  const texts = sourceTexts()

  test('stand in columns that end in _words, and stand so in a source that is cited with them', async () => {
    test.skip(texts === null, 'The texts of the sources are not at hand beside this project (../shared/sources)')
    const all = await everyTable()
    const files = new Map(table(all, 'sources').map(({ id, file }) => [id, texts?.get(String(file)) ?? '']))
    const citations = table(all, 'citations')
    let checked = 0
    for (const [name, rows] of all) {
      for (const row of rows) {
        for (const [column, value] of Object.entries(row)) {
          if (!column.endsWith('_words') || value === null) continue
          const of = row.citation_id === undefined ? [row] : citations.filter(({ assertion_id: assertion }) => assertion === row.id)
          // What a recommendation carries beside its own words is cited with its position and its timescale.
          const sources = column === 'phrase_words' || (name === 'recommendations' && column !== 'wording_words')
            ? [...files.values()]
            : of.map(({ source_id: source }) => files.get(source ?? '') ?? '')
          expect(sources.some((text) => standsIn(String(value), text)), `${name}, ${String(row.id)}, ${column}: ${String(value)}`).toBe(true)
          checked += 1
        }
      }
    }
    expect(checked).toBeGreaterThan(300)
  })

  test('stand in no other column', async () => {
    test.skip(texts === null, 'The texts of the sources are not at hand beside this project (../shared/sources)')
    const whole = [...(texts?.values() ?? [])].join(' ').toLowerCase()
    const found: string[] = []
    for (const [name, rows] of await everyTable()) {
      for (const row of rows) {
        for (const [column, value] of Object.entries(row)) {
          if (column.endsWith('_words') || typeof value !== 'string') continue
          const words = value.toLowerCase().split(/\s+/)
          for (let at = 0; at + 9 <= words.length; at += 1) {
            const run = words.slice(at, at + 9).join(' ')
            if (whole.includes(run)) {
              found.push(`${name}, ${String(row.id)}, ${column}: ${run}`)
              break
            }
          }
        }
      }
    }
    expect(found).toEqual([])
  })
})
