import { daysBetween } from '@/lib/domain/record/date-words'
import type { PlainDate } from '@/lib/domain/record/date-span'

export type TimelineItem = {
  key: string
  kind: 'review' | 'plan' | 'event'
  label: string
  earliest: PlainDate
  latest: PlainDate
  /** Events carry the number under which the table lists them. */
  number: number | null
}

export type PlacedItem = TimelineItem & {
  /** Along the axis, in units from its beginning. */
  from: number
  to: number
  at: number
  /** 0 is nearest to the axis. */
  lane: number
}

export type TimelineLayout = { years: { year: number; at: number }[]; items: PlacedItem[]; length: number }

/**
 * Places items along one axis of `length` units, whole years marked. Items of one side that would stand closer
 * than `room(item)` units take the next lane out.
 */
export function timelineLayout(
  items: readonly TimelineItem[],
  length: number,
  room: (item: TimelineItem) => number,
): TimelineLayout {
  const first = Math.min(...items.map((item) => Number(item.earliest.slice(0, 4))))
  const last = Math.max(...items.map((item) => Number(item.latest.slice(0, 4))))
  const begin: PlainDate = `${first}-01-01`
  const days = daysBetween(begin, `${last + 1}-01-01`)
  const place = (date: PlainDate) => (daysBetween(begin, date) / days) * length
  const taken = new Map<string, number[]>()

  const placed = items
    .toSorted((a, b) => a.latest.localeCompare(b.latest))
    .map((item): PlacedItem => {
      const from = place(item.earliest)
      const to = place(item.latest)
      const at = (from + to) / 2
      const side = item.kind === 'event' ? 'event' : 'review'
      const ends = taken.get(side) ?? []
      const need = room(item)
      let lane = 0
      while (ends[lane] !== undefined && at - need / 2 < (ends[lane] ?? 0)) lane += 1
      ends[lane] = at + need / 2
      taken.set(side, ends)
      return { ...item, from, to, at, lane }
    })
  const years = Array.from({ length: last - first + 2 }, (_, index) => ({
    year: first + index,
    at: place(`${first + index}-01-01`),
  }))
  return { years, items: placed, length }
}
