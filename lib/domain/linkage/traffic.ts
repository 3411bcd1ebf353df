import { type Draw, fraction } from './draw'

/** Somebody who answers a wave, with what a watcher knows of them. Moments in milliseconds since 1970. */
export type Answerer = {
  id: number
  /** The published reporting group. */
  group: string
  /** The unit in the council's tree: some units have one person. */
  unit: string
  /** Somebody's session while collecting, as a server knows it. */
  session: string
  collectedAt: number
  submittedAt: number
}

export type WaveTraffic = {
  groups: { id: string; invited: number }[]
  /** In the order of submitting. */
  people: Answerer[]
  /** Moments at which everything is seized, in order, while the wave is open. */
  seizures: number[]
}

const minute = 60_000
const day = 24 * 60 * minute
/** The invitation goes out on a Monday at nine, reminders two and four days later; fewer answer each. */
const letters = [{ day: 0, share: 0.6 }, { day: 2, share: 0.25 }, { day: 4, share: 0.15 }]
const opening = Date.UTC(2026, 10, 2, 9)

/** Units of one person within each group: what must have been rolled up. */
const alone = 3

/**
 * One wave's comings and goings. Each letter brings a burst and an hour-long tail; most people answer within ten
 * minutes of collecting, the others within the hour. Two in three of those invited answer.
 * @param sizes How many are invited in each group
 */
export function waveTraffic(sizes: readonly number[], draw: Draw): WaveTraffic {
  const groups = sizes.map((invited, index) => ({ id: `group-${index + 1}`, invited }))
  const people = groups.flatMap(({ id, invited }) =>
    Array.from({ length: Math.round((invited * 2) / 3) }, (_, index) => answerer(id, index, draw)),
  )
  people.sort((one, other) => one.submittedAt - other.submittedAt)
  return { groups, people: people.map((person, id) => ({ ...person, id })), seizures: seizuresAmong(people, draw) }
}

function answerer(group: string, index: number, draw: Draw): Answerer {
  const collectedAt = opening + letterDay(draw) * day + sinceLetter(draw)
  const submittedAt = collectedAt + untilAnswered(draw)
  const unit = index < alone ? `${group}-alone-${index + 1}` : group
  const session = Array.from({ length: 4 }, () => draw(2 ** 30).toString(16).padStart(8, '0')).join('')
  return { id: 0, group, unit, session, collectedAt, submittedAt }
}

function letterDay(draw: Draw): number {
  let at = fraction(draw)
  for (const letter of letters) {
    if (at < letter.share) return letter.day
    at -= letter.share
  }
  return 0
}

/** Seven in ten come in a burst of some minutes, the others evenly over an hour. */
function sinceLetter(draw: Draw): number {
  const tail = fraction(draw) * 60 * minute
  return Math.round(fraction(draw) < 0.7 ? -Math.log(1 - fraction(draw)) * 4 * minute : tail)
}

function untilAnswered(draw: Draw): number {
  const most = fraction(draw) < 0.85
  return Math.round(most ? minute + fraction(draw) * 9 * minute : (10 + fraction(draw) * 50) * minute)
}

/** Five moments at which people were answering, so that no seizure falls on a quiet night. */
function seizuresAmong(people: readonly Answerer[], draw: Draw): number[] {
  const last = people.at(-1)?.submittedAt ?? opening
  return Array.from({ length: 5 }, () => {
    const { submittedAt } = people[draw(people.length)] ?? { submittedAt: opening }
    return Math.min(last, submittedAt + Math.round(fraction(draw) * 5 * minute))
  }).sort((one, other) => one - other)
}
