import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { position, smallRecord, writeRecordFiles, type SmallRecord } from '@/db/record-files/small-record'
import { readRecordRows } from '@/db/site/read-record'
import { temporarySite, type TestSite } from '@/db/testing'
import { loadRecord, recordHash } from './record-load'
import { readRecord, recordVersion } from './record-read'

let site: TestSite

beforeEach(async () => {
  site = await temporarySite()
})
afterEach(() => site.remove())

/** Writes the small record, changed, and loads it. */
function load(change: (record: SmallRecord) => void = () => undefined) {
  const record = smallRecord()
  change(record)
  writeRecordFiles(site.folder, record)
  return loadRecord(site.folder, site.database)
}

const stored = () => readRecordRows(site.database)

/** Loads once, then again with a change that must be refused; gives what was said of it. */
async function refused(change: (record: SmallRecord) => void): Promise<string[]> {
  await load()
  const before = await stored()
  const result = await load((record) => {
    record.version.number = 2
    change(record)
  })
  expect(result.outcome).toBe('refused')
  expect(await stored()).toEqual(before)
  return result.outcome === 'refused' ? result.problems : []
}

describe('loading', () => {
  it('stores every row and the version, whose hash anybody can compute from the rows', async () => {
    const result = await load()
    const { rows, version } = await stored()
    expect(result).toMatchObject({ outcome: 'loaded', changed: 0, removed: 0, unchanged: 0, version })
    expect(version).toEqual({ number: 1, published: '2021-02-01', hash: recordHash(rows) })
    const count = Object.values(rows).reduce((sum, list) => sum + list.length, 0)
    expect(result).toMatchObject({ inserted: count })
    expect(Object.entries(rows).filter(([, list]) => list.length === 0)).toEqual([])
  })

  it('twice changes nothing', async () => {
    const first = await load()
    const before = await stored()
    const { queued } = site.queue.counters
    const second = await load()
    expect(second).toMatchObject({ outcome: 'unchanged', inserted: 0, changed: 0, removed: 0 })
    expect('unchanged' in second && 'inserted' in first && second.unchanged === first.inserted).toBe(true)
    expect(await stored()).toEqual(before)
    expect(site.queue.counters.queued).toBe(queued)
  })

  it('many times at once stores it once', async () => {
    writeRecordFiles(site.folder, smallRecord())
    const results = await Promise.all(Array.from({ length: 5 }, () => loadRecord(site.folder, site.database)))
    expect(results.map(({ outcome }) => outcome).sort()).toEqual(['loaded', 'unchanged', 'unchanged', 'unchanged', 'unchanged'])
  })

  it('does not mind the order of rows', async () => {
    await load()
    expect(await load((record) => record.priorities.reverse())).toMatchObject({ outcome: 'unchanged' })
  })

  it('adds, and mends what may be mended', async () => {
    await load()
    const result = await load((record) => {
      record.version = { number: 2, published: '2021-03-01' }
      record.positions.push(position('pos-3', { corrects: 'pos-2', published: '2021-03-01' }))
      record.events[0]!.cite = { source: 'the-plan', place: 'Page 2', words: 'ten houses' }
      record.events[0]!.bears_on = []
      record.findings[0]!.cite = { source: 'the-plan', place: 'Page 1', words: 'to build ten houses' }
      record.lineages[0] = { ...record.lineages[0], from: 'rec-b', to: 'rec-a' }
      record.recommendations[0]!.heading = 'A clearer heading'
    })
    // A position and its citation; the event's citation, the lineage and our heading of a recommendation; a
    // bearing with its citation, and the finding's second citation.
    expect(result).toMatchObject({ outcome: 'loaded', inserted: 2, changed: 3, removed: 3, version: { number: 2 } })
    const { rows, version } = await stored()
    expect(version?.hash).toBe(recordHash(rows))
  })
})

describe('a bad file changes nothing', () => {
  it.each<[string, (record: SmallRecord) => void]>([
    ['a field missing', (record) => delete record.positions[0]!.account],
    ['a name that leads nowhere', (record) => (record.positions[0]!.speaker = 'ghost')],
    ['a rule broken', (record) => (record.positions[0]!.status = 'complete')],
    ['a list that is none', (record) => (record.gaps = 'nothing' as never)],
  ])('%s', async (_, spoil) => {
    const empty = await stored()
    expect(await load(spoil)).toMatchObject({ outcome: 'refused' })
    expect(await stored()).toEqual(empty)
    expect(await refused(spoil)).not.toEqual([])
  })

  it('a folder that is not there', async () => {
    expect(await loadRecord('/nowhere/record', site.database)).toMatchObject({ outcome: 'refused' })
  })

  it('what only the database refuses', async () => {
    await load()
    const before = await stored()
    await site.database.$client.execute("CREATE TRIGGER late BEFORE INSERT ON corrections BEGIN SELECT RAISE(ABORT, 'late'); END")
    const loading = load((record) => {
      record.version.number = 2
      record.positions.push(position('pos-3'))
      record.corrections.push({ ...record.corrections[0], id: 'correction-2' })
    })
    await expect(loading).rejects.toThrow()
    expect(await stored()).toEqual(before)
  })
})

describe('what is published stays', () => {
  const never = 'a stored position is never changed: add one that corrects it'

  it.each<[string, (record: SmallRecord) => void, string[]]>([
    [
      'a position, each field named',
      (record) => Object.assign(record.positions[1]!, { account: 'Otherwise', speaker: 'council', as_at: '2018' }),
      [
        `positions.yaml, pos-2, as_at_earliest: ${never}`,
        `positions.yaml, pos-2, as_at_latest: ${never}`,
        `positions.yaml, pos-2, account: ${never}`,
      ],
    ],
    [
      'a recommendation',
      (record) => (record.recommendations[0]!.wording_words = 'to build'),
      ['recommendations.yaml, rec-a, wording_words: a stored recommendation is never changed: a later wording of it is a position'],
    ],
    [
      'the ground of a position',
      (record) => (record.positions[0]!.cite = { source: 'the-plan', place: 'Page 2', words: 'to build ten houses' }),
      ['positions.yaml, pos-1, cite.1.place: what a stored entry rests on is never changed'],
    ],
    [
      'ground added to a position',
      (record) => (record.positions[0]!.cite = [record.positions[0]!.cite, record.positions[0]!.cite]),
      ['positions.yaml, pos-1, cite.2: cannot be added: what a stored entry rests on is never changed'],
    ],
    [
      'a row taken out',
      (record) => {
        record.gaps = []
        record.corrections = []
      },
      [
        'gaps.yaml, gap-1: is stored and gone from the files: what is published stays, put it back',
        'corrections.yaml, correction-1: is stored and gone from the files: what is published stays, put it back',
      ],
    ],
    [
      'a position taken out',
      (record) => record.positions.pop(),
      [
        'positions.yaml, pos-2, cite.1: is stored and gone from the files: put it back',
        'positions.yaml, pos-2: is stored and gone from the files: what is published stays, put it back',
      ],
    ],
  ])('%s', async (_, change, problems) => {
    expect((await refused(change)).sort()).toEqual([...problems].sort())
  })

  it('and the number of the version must rise', async () => {
    expect(
      await refused((record) => {
        record.version.number = 1
        record.events[0]!.summary = 'Otherwise'
      }),
    ).toEqual([
      'version.yaml, number: the record differs from version 1, which is stored: write 2, and the day of publication (or keep an older record apart, in a DATA_DIR of its own)',
    ])
  })

  it('and by one, since a number too high could never be taken back', async () => {
    expect(
      await refused((record) => {
        record.version.number = 9
        record.events[0]!.summary = 'Otherwise'
      }),
    ).toContain('version.yaml, number: must be 2, the next after 1')
  })

  it('says which version is stored where the files are behind it', async () => {
    await load((record) => {
      record.version = { number: 2, published: '2021-03-01' }
      record.events[0]!.summary = 'Otherwise'
    })
    expect(await load()).toMatchObject({ outcome: 'refused', behind: { number: 2 } })
  })

  it('and its day must not fall back', async () => {
    expect(
      await refused((record) => {
        record.version.published = '2021-01-31'
        record.positions.forEach((row) => (row.published = '2021-01-31'))
      }),
    ).toContain('version.yaml, published: must not be before 2021-02-01, the day of version 1')
  })
})

describe('readRecord', () => {
  it('says so where nothing is loaded', async () => {
    expect(await recordVersion(site.database)).toBeNull()
    await expect(readRecord(site.database)).rejects.toThrow('No record is loaded: run npm run record:load')
  })

  it('reads once for each version', async () => {
    await load()
    const [one, other] = await Promise.all([readRecord(site.database), readRecord(site.database)])
    expect(one.version).toEqual(await recordVersion(site.database))
    expect(await readRecord(site.database)).toBe(other)
    await load((record) => {
      record.version.number = 2
      record.events[0]!.summary = 'Otherwise'
    })
    const next = await readRecord(site.database)
    expect(next).not.toBe(one)
    expect([one.events[0]?.summary, next.events[0]?.summary]).toEqual(['It was decided', 'Otherwise'])
  })

  it('gives lists in a fixed order that nobody can disturb', async () => {
    await load((record) => {
      record.positions.push(position('pos-0', { as_at: '2018' }))
      record.priorities.reverse()
    })
    const record = await readRecord(site.database)
    expect(record.positions.map(({ id }) => id)).toEqual(['pos-0', 'pos-1', 'pos-2'])
    expect(record.priorities.map(({ id }) => id)).toEqual(['priority-1', 'priority-2'])
    expect(() => record.positions.reverse()).toThrow(TypeError)
    expect(() => (record.positions[0]!.account = 'x')).toThrow(TypeError)
  })
})
