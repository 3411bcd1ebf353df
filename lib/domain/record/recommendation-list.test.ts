import { describe, expect, it } from 'vitest'
import { shippedRecord } from '@/db/record-files/testing'
import { threadHeads } from './counts'
import { filtersOf, recommendationList, type FilterKind } from './recommendation-list'

const record = shippedRecord()
const today = '2026-11-22'
const filters = filtersOf(record, today)
const page = (kind: string, key: string) => recommendationList(record, today, { kind, key })
const idsOf = (kind: string, key: string) => page(kind, key)?.rows.map(({ recommendation }) => recommendation.id)
const sum = (kind: FilterKind) => filters.filter((row) => row.kind === kind).reduce((total, { count }) => total + count, 0)

describe('the whole list', () => {
  it('is in the order printed: l first, g before f', () => {
    const rows = recommendationList(record, today, null)!.rows
    expect(rows.map(({ recommendation }) => recommendation.letter ?? '-').join('')).toBe('labcdegfhijk------')
    expect(rows).toHaveLength(18)

    const shuffled = { ...record, recommendations: record.recommendations.toReversed() }
    expect(recommendationList(shuffled, today, null)?.rows.map(({ recommendation }) => recommendation.id)).toEqual(
      rows.map(({ recommendation }) => recommendation.id),
    )
  })
})

describe('a filter', () => {
  const each = filters.map(({ kind, key, count }) => [kind, key, count] as const)
  it.each(each)('%s %s counts what its page shows: %i', (kind, key, count) => {
    expect(page(kind, key)?.rows).toHaveLength(count)
    expect(page(kind, key)?.filter).toMatchObject({ kind, key })
  })

  it('has an address of its own', () => {
    const paths = filters.map(({ path }) => path)
    expect(new Set(paths).size).toBe(paths.length)
    for (const path of paths) expect(path).toMatch(/^\/recommendations\/(review|phrase|assurance|timescale|flag)\/[a-z0-9-]+$/)
  })

  it.each([
    ['phrase', 'significantly progressed'],
    ['phrase', 'toString'],
    ['review', 'cpc-2025'],
    ['constructor', 'name'],
    ['', ''],
  ])('that is not there has no page: %s %s', (kind, key) => {
    expect(page(kind, key)).toBeNull()
  })
})

describe('by timescale', () => {
  it('each thread is in one: f is the one not recorded, counted apart', () => {
    const counts = filters.filter(({ kind }) => kind === 'timescale').map(({ key, count }) => [key, count] as const)
    expect(counts).toEqual([['checkable', 5], ['not-checkable', 6], ['not-recorded', 1], ['not-known', 5]])
    expect(counts.reduce((sum, [, count]) => sum + count, 0)).toBe(17)
    expect(page('timescale', 'not-recorded')?.rows.map(({ recommendation }) => recommendation.id)).toEqual(['cpc-2019-f'])
    expect(page('timescale', 'not-checkable')?.rows.map(({ recommendation }) => recommendation.letter).toSorted()).toEqual([
      'a', 'c', 'd', 'e', 'j', 'k',
    ])
  })
})

describe('by review', () => {
  it('each recommendation counts for itself: 12, 5 and one whose review is not stated, 18 in all', () => {
    expect(filters.filter(({ kind }) => kind === 'review').map(({ key, count }) => [key, count])).toEqual([
      ['cpc-2019', 12],
      ['recovery-panel-2020', 5],
      ['not-stated', 1],
    ])
    expect(sum('review')).toBe(18)
  })
})

describe('by phrase', () => {
  it('each thread counts once: 17 in all', () => {
    expect(sum('phrase')).toBe(17)
    expect(sum('phrase')).toBe(threadHeads(record).length)
  })

  it('has each thread under the list in which the note of March 2021 puts it', () => {
    const cpc = (letters: string) => Array.from(letters).map((letter) => `cpc-2019-${letter}`)
    expect(idsOf('phrase', 'significantly-progressed')).toEqual([...cpc('abgij'), 'previous-financial-position'])
    expect(idsOf('phrase', 'continues-to-progress')).toEqual(cpc('cdefhk'))
    expect(idsOf('phrase', 'begun-to-progress')).toEqual([
      'cpc-2019-l',
      ...['vcse', 'health-and-care', 'place', 'localities'].map((name) => `recovery-panel-2020-${name}`),
    ])
  })

  it('is named in the source’s words, marked as a quotation', () => {
    for (const { kind, quoted } of filters) expect(quoted).toBe(kind === 'phrase')
  })
})

describe('by assurance', () => {
  it('has a and b observed by peers', () => {
    expect(idsOf('assurance', 'observed-by-peers')).toEqual(['cpc-2019-a', 'cpc-2019-b'])
    expect(idsOf('assurance', 'own-account')).toHaveLength(17)
    expect(idsOf('assurance', 'independently-reviewed')).toEqual([])
  })
})
