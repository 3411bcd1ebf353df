import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { shippedRecord } from '@/db/record-files/testing'
import { timelineLayout, type PlacedItem, type TimelineItem } from './timeline-layout'

const aDay = fc
  .date({ min: new Date('2015-01-01'), max: new Date('2027-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))

const aKind = fc.constantFrom('review' as const, 'plan' as const, 'event' as const)
const items = fc
  .array(fc.tuple(aDay, aDay, aKind, fc.string({ maxLength: 30 })), { minLength: 1, maxLength: 25 })
  .map((rows) =>
    rows.map(([one, other, kind, label], n): TimelineItem => {
      const [earliest, latest] = [one, other].sort() as [string, string]
      return { key: String(n), kind, label, earliest, latest, number: kind === 'event' ? n : null }
    }),
  )
const lengths = fc.integer({ min: 200, max: 2000 })

const roomOf = (item: TimelineItem) => (item.kind === 'event' ? 30 : item.label.length * 7 + 24)
const sideOf = (item: TimelineItem) => (item.kind === 'event' ? 'events' : 'reviews and plans')

/** Pairs of one side and lane that stand closer than half the room of both. */
function tooClose(placed: PlacedItem[]): string[] {
  return placed.flatMap((item, n) =>
    placed.slice(n + 1).flatMap((other) => {
      const together = sideOf(item) === sideOf(other) && item.lane === other.lane
      const need = (roomOf(item) + roomOf(other)) / 2
      return together && Math.abs(item.at - other.at) < need - 1e-6 ? [`${item.key} and ${other.key}`] : []
    }),
  )
}

describe('the layout of a timeline', () => {
  it('keeps labels of one side and lane apart', () => {
    fc.assert(
      fc.property(items, lengths, (list, length) => {
        expect(tooClose(timelineLayout(list, length, roomOf).items)).toEqual([])
      }),
      { numRuns: 300 },
    )
  })

  it('places everything on the axis, between its first and its last day', () => {
    fc.assert(
      fc.property(items, lengths, (list, length) => {
        for (const { from, at, to } of timelineLayout(list, length, roomOf).items) {
          expect([0, from, at, to, length]).toEqual([0, from, at, to, length].sort((a, b) => a - b))
        }
      }),
    )
  })

  it('keeps every item as it is, once', () => {
    fc.assert(
      fc.property(items, lengths, (list, length) => {
        const placed = timelineLayout(list, length, roomOf).items
        expect(placed).toHaveLength(list.length)
        for (const item of list) expect(placed.find(({ key }) => key === item.key)).toMatchObject(item)
      }),
    )
  })

  it('marks whole years from its beginning to its end, in order', () => {
    fc.assert(
      fc.property(items, lengths, (list, length) => {
        const { years } = timelineLayout(list, length, roomOf)
        expect(years[0]?.at).toBe(0)
        expect(years.at(-1)?.at).toBe(length)
        expect(years.map(({ year }) => year)).toEqual(years.map((_, n) => years[0]!.year + n))
        expect(years.every(({ at }, n) => n === 0 || at > years[n - 1]!.at)).toBe(true)
      }),
    )
  })

  it('places an earlier day before a later one', () => {
    fc.assert(
      fc.property(items, lengths, (list, length) => {
        const placed = timelineLayout(list, length, roomOf).items
        for (const item of placed) {
          for (const other of placed) if (item.earliest < other.earliest) expect(item.from).toBeLessThan(other.from)
        }
      }),
      { numRuns: 50 },
    )
  })

  it('uses one lane where there is room', () => {
    const on = (day: string): TimelineItem => ({
      key: day, kind: 'review', label: '', earliest: day, latest: day, number: null,
    })
    const apart = timelineLayout([on('2019-01-01'), on('2019-07-02'), on('2019-12-31')], 1000, () => 100)
    expect(apart.items.map(({ lane }) => lane)).toEqual([0, 0, 0])
    const close = timelineLayout([on('2019-07-01'), on('2019-07-02'), on('2019-07-03')], 1000, () => 100)
    expect(close.items.map(({ lane }) => lane)).toEqual([0, 1, 2])
  })

  it('gives reviews and events lanes of their own', () => {
    const at = (kind: TimelineItem['kind']): TimelineItem => ({
      key: kind, kind, label: '', earliest: '2019-07-01', latest: '2019-07-01', number: null,
    })
    const { items: placed } = timelineLayout([at('review'), at('event')], 1000, () => 100)
    expect(placed.map(({ lane }) => lane)).toEqual([0, 0])
  })

  it('places a year by its days: the middle of 2019 is half way through it', () => {
    const allYear: TimelineItem = {
      key: 'x', kind: 'review', label: '', earliest: '2019-01-01', latest: '2019-12-31', number: null,
    }
    const [placed] = timelineLayout([allYear], 365, () => 1).items
    expect([placed?.from, placed?.at, placed?.to]).toEqual([0, 182, 364])
  })
})

describe('the record on a timeline', () => {
  const record = shippedRecord()
  const list = [
    ...record.reviews.map((row): TimelineItem => ({
      key: row.id, kind: 'review', label: row.shortTitle, earliest: row.whenEarliest,
      latest: row.whenLatest ?? row.whenEarliest, number: null,
    })),
    ...record.events.map((row, n): TimelineItem => ({
      key: row.id, kind: 'event', label: row.title, earliest: row.whenEarliest,
      latest: row.whenLatest ?? row.whenEarliest, number: n + 1,
    })),
  ]

  it('runs from 2017 to the end of 2021', () => {
    expect(timelineLayout(list, 1000, roomOf).years.map(({ year }) => year)).toEqual([2017, 2018, 2019, 2020, 2021, 2022])
  })

  it.each([300, 860, 972])('keeps its labels apart on %i units', (length) => {
    expect(tooClose(timelineLayout(list, length, roomOf).items)).toEqual([])
  })
})
