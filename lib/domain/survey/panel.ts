import { permanentNumber } from './permanent-number'
import { unitWords } from './roster'

export type PanelPerson = { reference: string; unit: string[] }
/** That somebody was asked, and when: `day` counts days from any fixed one. Never whether they answered. */
export type Asked = { reference: string; day: number }
/** Nobody is asked more than `times` within any `days` days running. */
export type AskLimit = { times: number; days: number }

/**
 * Draws a rotating panel: `size` people, each unit by its share of all (to a person, while it has enough who may
 * be asked), who was asked longest ago first, then by permanent number. The same input gives the same panel.
 * Fewer come out where the limit leaves fewer.
 */
export function drawPanel(
  people: readonly PanelPerson[], asked: readonly Asked[], draw: { day: number; size: number; limit: AskLimit; seed: string },
): PanelPerson[] {
  const history = new Map<string, number[]>()
  for (const { reference, day } of asked) history.set(reference, [...(history.get(reference) ?? []), day])
  const last = ({ reference }: PanelPerson) => Math.max(-Infinity, ...(history.get(reference) ?? []))
  const number = new Map(people.map(({ reference }) => [reference, permanentNumber(draw.seed, reference)]))
  const order = (a: PanelPerson, b: PanelPerson) =>
    Math.sign(compared(last(a), last(b))) || (number.get(a.reference) ?? 0) - (number.get(b.reference) ?? 0) || compared(a.reference, b.reference)

  const units = new Map<string, { all: number; free: PanelPerson[] }>()
  for (const person of people) {
    const key = unitWords(person.unit)
    const unit = units.get(key) ?? { all: 0, free: [] }
    unit.all += 1
    if (mayBeAsked(history.get(person.reference) ?? [], draw.day, draw.limit)) unit.free.push(person)
    units.set(key, unit)
  }
  const sorted = [...units].sort(([a], [b]) => compared(a, b)).map(([, { all, free }]) => ({ all, free: free.sort(order) }))
  const quotas = apportioned(sorted.map(({ all, free }) => ({ weight: all, most: free.length })), Math.min(draw.size, people.length))
  return sorted.flatMap(({ free }, at) => free.slice(0, quotas[at]))
}

/** Whether being asked on this day keeps every run of `days` days, before and after, within the limit. */
export function mayBeAsked(days: readonly number[], day: number, limit: AskLimit): boolean {
  const near = [...days.filter((other) => Math.abs(other - day) < limit.days), day].sort((a, b) => a - b)
  return near.every((from) => near.filter((other) => other >= from && other < from + limit.days).length <= limit.times)
}

/**
 * Shares out `total` seats by weight, largest remainder, none above `most`; seats that one cannot fill go to the
 * others by their weight.
 */
export function apportioned(parts: readonly { weight: number; most: number }[], total: number): number[] {
  const seats = parts.map(() => 0)
  let open = parts.map((_, at) => at).filter((at) => (parts[at]?.most ?? 0) > 0)
  let left = Math.min(total, parts.reduce((sum, { most }) => sum + most, 0))
  while (left > 0 && open.length > 0) {
    const weight = open.reduce((sum, at) => sum + (parts[at]?.weight ?? 0), 0)
    const shares = open.map((at) => ({ at, share: (left * (parts[at]?.weight ?? 0)) / weight }))
    const full = shares.filter(({ at, share }) => share >= (parts[at]?.most ?? 0))
    if (full.length > 0) {
      for (const { at } of full) {
        seats[at] = parts[at]?.most ?? 0
        left -= seats[at]
      }
      open = open.filter((at) => !full.some((other) => other.at === at))
      continue
    }
    for (const { at, share } of shares) seats[at] = Math.floor(share)
    const over = left - shares.reduce((sum, { share }) => sum + Math.floor(share), 0)
    const byRemainder = [...shares].sort((a, b) => (b.share % 1) - (a.share % 1) || a.at - b.at)
    for (const { at } of byRemainder.slice(0, over)) seats[at] = (seats[at] ?? 0) + 1
    left = 0
  }
  return seats
}

function compared<T extends string | number>(a: T, b: T): number {
  return a < b ? -1 : a > b ? 1 : 0
}
