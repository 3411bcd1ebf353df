import { describe, expect, it } from 'vitest'
import { shippedRecord, sourceTexts } from '@/db/record-files/testing'
import { filtersOf } from './recommendation-list'
import { assertionPlace, sourceOf, sourcesOf } from './source-view'
import { collapseSpace } from './verbatim'

const record = shippedRecord()

/** The addresses of the public pages, as lib/services/addresses.ts has them. */
const addresses = new Set([
  ...['/', '/plan', '/reviews', '/recommendations', '/tracker', '/sources', '/gaps', '/data', '/about'],
  ...record.priorities.map(({ id }) => `/plan/${id}`),
  ...record.reviews.map(({ id }) => `/reviews/${id}`),
  ...record.recommendations.map(({ id }) => `/recommendations/${id}`),
  ...filtersOf(record, '2026-11-22').map(({ path }) => path),
  ...record.programmes.map(({ id }) => `/programmes/${id}`),
  ...record.sources.map(({ id }) => `/sources/${id}`),
])

describe('where an assertion is shown', () => {
  it('is a page of the site, for every citation of the record', () => {
    for (const { assertionKind, assertionId } of record.citations) {
      const { name, path } = assertionPlace(record, assertionKind, assertionId)
      const [page, fragment] = path.split('#')
      expect(addresses, `${assertionKind} ${assertionId}`).toContain(page)
      expect(name).not.toBe('')
      if (fragment !== undefined) expect([assertionId, 'figures', 'measures']).toContain(fragment)
    }
  })

  it.each([
    ['recommendation', 'cpc-2019-f', '/recommendations/cpc-2019-f'],
    ['position', 'cpc-2019-a-2021-03-peers', '/recommendations/cpc-2019-a#cpc-2019-a-2021-03-peers'],
    ['timescale', 'cpc-2019-i-printed', '/recommendations/cpc-2019-i#cpc-2019-i-printed'],
    ['meeting', 'cpc-2019-d-full-council', '/recommendations/cpc-2019-d#cpc-2019-d-full-council'],
    ['lineage', 'cpc-2019-l-to-recovery-panel-2020-modernisation', '/recommendations/cpc-2019-l'],
    ['finding', 'revisit-2021-ict', '/reviews/revisit-2021#revisit-2021-ict'],
    ['event', 'lga-support-2017', '/reviews#lga-support-2017'],
    ['commitment', 'priority-1-schools', '/plan/priority-1#priority-1-schools'],
    ['strand', 'one-space', '/programmes/one-council#one-space'],
    ['gap', 'cpc-2019-report', '/gaps#cpc-2019-report'],
    ['priority', 'priority-1', '/plan/priority-1'],
    ['figure', 'wards', '/plan#figures'],
  ] as const)('%s %s', (kind, id, path) => {
    expect(assertionPlace(record, kind, id).path).toBe(path)
  })

  it('is nowhere for what is not in the record', () => {
    expect(() => assertionPlace(record, 'position', 'cpc-2019-z-2021-03')).toThrow(/holds no position/)
    expect(() => assertionPlace(record, 'recommendation', 'cpc-2019-z')).toThrow(/holds no recommendation/)
  })
})

describe('the sources', () => {
  it('are five', () => {
    expect(sourcesOf(record).sources.map(({ source }) => [source.id, source.file.slice(0, 3), source.held])).toEqual([
      ['action-plan-2019', '004', 'extract'],
      ['restructure-report-2019', '001', 'full'],
      ['remote-support-note-2021', '002', 'full'],
      ['revisit-item-2021', '003', 'full'],
      ['recruitment-pages', '000', 'extract'],
    ])
  })

  const restingOn = (id: string) =>
    sourceOf(record, id)!.places.flatMap(({ quotes }) => quotes.flatMap(({ resting }) => resting))

  it('carry between them every citation of the record, each once', () => {
    const resting = record.sources.flatMap(({ id }) => restingOn(id))
    expect(resting.map(({ citation }) => citation.id).sort()).toEqual(record.citations.map(({ id }) => id).sort())
    for (const { source, citations } of sourcesOf(record).sources) expect(restingOn(source.id)).toHaveLength(citations)
  })

  it('show what rests on them in the order of the document, the same words of a place once', () => {
    const { places } = sourceOf(record, 'remote-support-note-2021')!
    expect(places.map(({ place }) => place.ordinal)).toEqual(places.map(({ place }) => place.ordinal).toSorted((a, b) => a - b))
    expect(places.at(0)?.place.place).toBe('Background')
    expect(places.at(-1)?.place.place).toBe('The Localities Model, item 8')
    const first = places.find(({ place }) => place.place === 'The Council’s position, introduction to the first list')
    expect(first?.quotes.map(({ words, resting }) => [words, resting.length])).toEqual([
      ['a number of the recommendations are shown as having been significantly progressed', 6],
    ])
  })

  const texts = sourceTexts(record)
  it.skipIf(texts === null)('have their places in the order in which the words stand in the text', () => {
    for (const source of record.sources) {
      const text = collapseSpace(texts!.get(source.id)!)
      // Words that stand once only; a few, such as ‘March’, stand in many places.
      const offsets = sourceOf(record, source.id)!.places.flatMap(({ quotes }) => {
        const found = quotes
          .map(({ words }) => words.split(/ ?\[sic\]|…/)[0]!.trim())
          .filter((words) => text.split(words).length === 2)
          .map((words) => text.indexOf(words))
        return found.length === 0 ? [] : [Math.min(...found)]
      })
      expect(offsets.length).toBeGreaterThan(4)
      expect(offsets).toEqual(offsets.toSorted((a, b) => a - b))
    }
  })

  it('each say who speaks in them, in the order in which they do', () => {
    const speakers = (id: string) => sourceOf(record, id)?.speakers.map((speaker) => speaker.id)
    expect(speakers('action-plan-2019')).toEqual(['council', 'challenge-as-printed'])
    expect(speakers('remote-support-note-2021')).toEqual([
      'lga', 'council-as-summarised', 'members-and-officers', 'lga-peers', 'discussion',
    ])
    expect(speakers('revisit-item-2021')).toEqual(['lga-as-reported', 'leader'])
    expect(speakers('restructure-report-2019')).toEqual(['press', 'council-report-2019', 'leader'])
    expect(speakers('recruitment-pages')).toEqual(['council-recruitment'])
  })

  it('do not guess who published the item on the revisit', () => {
    expect(sourceOf(record, 'revisit-item-2021')?.source.publisher).toBeNull()
  })

  it('are each of a stream with a checked-to date', () => {
    for (const { id } of record.sources) expect(sourceOf(record, id)?.stream?.checkedTo).toMatch(/^\d{4}-\d{2}-\d{2}$/)
  })

  it('are not others', () => {
    expect(sourceOf(record, 'cpc-2019-report')).toBeNull()
    expect(sourceOf(record, '')).toBeNull()
  })
})
