import type { Leaning } from './counts'
import type { TableDecision, WaveDecision } from './decide-list'
import { fewestFor, fewestInvitedExactly, nearestFive, portionOf, type Portion } from './detail'
import { hidden, released } from './make-released'
import type { Released } from './released'
import type { SealedList } from './sealed-tables'
import { unitTree } from './unit-tree'
import { countTables, type WaveAnswers } from './wave-tables'

/** Shares of an item, or of a theme's valid answers taken together; `n` is people. */
export type Share = { n: number; positive: Portion; neutral: Portion; negative: Portion }

/** How many chose each answer, in the order of the scale. */
export type Distribution = { n: number; counts: readonly number[] }

/** How many were invited and answered: nearest five, and a band, where few were invited. */
export type Participation = { invited: number; answered: number; rate: Portion; exact: boolean }

/** Places of respondents, for the arithmetic of a figure that the gate lets through. */
export type Places = readonly number[]

/**
 * What one audience may see of one wave. A group or code that is not in the sealed tables is hidden like any other.
 * The functions that take `compute` call it only where its outcome may be shown; it gets the places of the respondents.
 */
export type Gate = {
  /** Ids of the groups this audience sees, in the order of the tables. */
  shown: (table: string) => readonly string[]
  /** How many answered an item. */
  count: (group: string, code: string) => Released<number>
  share: (group: string, codes: readonly string[]) => Released<Share>
  distribution: (group: string, code: string) => Released<Distribution>
  /** Mean, sd and interval of an item. */
  mean: <T>(group: string, code: string, compute: (places: Places) => T) => Released<T>
  /** What is said of a theme's pooled answers beyond its shares: people with any of these answers. */
  pooled: <T>(group: string, codes: readonly string[], compute: (places: Places) => T) => Released<T>
  /** An index or eNPS: `codes` are its own measure, and the items it is made of. */
  index: <T>(group: string, codes: readonly string[], compute: (places: Places) => T) => Released<T>
  /** α and correlations: complete cases of all `codes`. */
  correlation: <T>(group: string, codes: readonly string[], compute: (places: Places) => T) => Released<T>
  /** The same, for everybody and for directorates alone. */
  drivers: <T>(group: string, codes: readonly string[], compute: (places: Places) => T) => Released<T>
  /** A group against the rest of one above it. */
  comparison: <T>(group: string, parent: string, codes: readonly string[], compute: (own: Places, rest: Places) => T) => Released<T>
  /** A weighted figure: only where every stratum of every margin used may itself be shown. */
  weighted: <T>(group: string, codes: readonly string[], strata: readonly string[], compute: (places: Places) => T) => Released<T>
  participation: (group: string) => Released<Participation>
  /** Whether comments of a group on a question may be read; the reader shuffles them. */
  comments: <T>(group: string, question: string, read: () => T) => Released<T>
}

/** Opens a decided wave for one audience: it sees the tables made for it and for every wider one. */
export function openGate(list: SealedList, answers: WaveAnswers, decision: WaveDecision, audience: string): Gate {
  const rank = decision.audiences.indexOf(audience)
  const seen = new Map<string, { decided: TableDecision; places: Places; headcount: number | null; responders: number }>()
  for (const { table, places } of countTables(list, answers)) {
    const decided = decision.tables.find(({ id }) => id === table.id)
    if (decided === undefined || rank < 0 || decision.audiences.indexOf(decided.audience) > rank) continue
    for (const { id, headcount, responders } of table.groups) {
      if (decided.shown.includes(id)) seen.set(id, { decided, places: places.get(id) ?? [], headcount, responders })
    }
  }
  const members = new Map<string, ReadonlySet<number>>()
  const memberOf = (group: string) => {
    const known = members.get(group) ?? new Set(seen.get(group)?.places ?? [])
    members.set(group, known)
    return known
  }
  const columns = new Map(answers.measures.map(({ code }, index) => [code, index]))
  const answer = (place: number, code: string) => answers.respondents[place]?.answers[columns.get(code) ?? -1] ?? null
  const isOpen = (group: string, codes: readonly string[], counted = false) => {
    const decided = seen.get(group)?.decided
    const shut = [...(decided?.withheld ?? []), ...(counted ? [] : (decided?.counted ?? [])), ...decision.gone]
    return decided !== undefined && codes.every((code) => columns.has(code) && !shut.includes(code))
  }
  /** People with any, or with every, of these answers. */
  const having = (group: string, codes: readonly string[], all: boolean) =>
    (seen.get(group)?.places ?? []).filter((place) => (all ? codes.every((code) => answer(place, code) !== null) : codes.some((code) => answer(place, code) !== null)))
  const when = <T>(allowed: boolean, make: () => T): Released<T> => (allowed ? released(make()) : hidden())
  const complete = <T>(least: number, group: string, codes: readonly string[], compute: (places: Places) => T) => {
    const places = isOpen(group, codes) ? having(group, codes, true) : []
    return when(places.length >= Math.max(least, decision.threshold), () => compute(places))
  }
  const top = new Set(unitTree(list.units).nodes.filter(({ depth }) => depth <= 1).map(({ id }) => id))
  const leaningsOf = (code: string) => answers.measures[columns.get(code) ?? -1]?.leanings ?? null

  return {
    shown: (table) => [...seen].filter(([, { decided }]) => decided.id === table).map(([id]) => id),
    count: (group, code) => when(isOpen(group, [code], true), () => having(group, [code], true).length),
    share: (group, codes) => {
      if (!isOpen(group, codes) || codes.some((code) => leaningsOf(code) === null)) return hidden()
      const people = having(group, codes, false)
      const sums: Record<Leaning, number> = { positive: 0, neutral: 0, negative: 0 }
      for (const place of people) for (const code of codes) {
        const given = answer(place, code)
        const leaning = given === null ? undefined : leaningsOf(code)?.[given]
        if (leaning !== undefined) sums[leaning] += 1
      }
      const valid = sums.positive + sums.neutral + sums.negative
      const portion = (count: number) => portionOf(count, valid, people.length >= fewestFor.percentages)
      return when(people.length >= decision.threshold, () => ({ n: people.length, positive: portion(sums.positive), neutral: portion(sums.neutral), negative: portion(sums.negative) }))
    },
    distribution: (group, code) => complete(fewestFor.distribution, group, [code], (places) => {
      const counts = Array.from({ length: answers.measures[columns.get(code) ?? -1]?.answers ?? 0 }, () => 0)
      for (const place of places) {
        const given = answer(place, code) ?? 0
        counts[given] = (counts[given] ?? 0) + 1
      }
      return { n: places.length, counts }
    }),
    mean: (group, code, compute) => complete(fewestFor.mean, group, [code], compute),
    pooled: (group, codes, compute) => {
      const people = isOpen(group, codes) ? having(group, codes, false) : []
      return when(people.length >= Math.max(fewestFor.mean, decision.threshold), () => compute(people))
    },
    index: (group, codes, compute) => complete(fewestFor.index, group, codes, compute),
    correlation: (group, codes, compute) => complete(fewestFor.correlation, group, codes, compute),
    drivers: (group, codes, compute) => (top.has(group) ? complete(fewestFor.correlation, group, codes, compute) : hidden()),
    comparison: (group, parent, codes, compute) => {
      const own = isOpen(group, codes) ? having(group, codes, false) : []
      const inside = memberOf(group)
      const rest = isOpen(parent, codes) ? having(parent, codes, false).filter((place) => !inside.has(place)) : []
      const above = memberOf(parent)
      return when([...inside].every((place) => above.has(place)) && own.length >= fewestFor.comparison && rest.length >= decision.threshold, () => compute(own, rest))
    },
    weighted: (group, codes, strata, compute) =>
      strata.length > 0 && strata.every((stratum) => isOpen(stratum, codes)) ? complete(fewestFor.percentages, group, codes, compute) : hidden(),
    participation: (group) => {
      const cell = seen.get(group)
      const invited = cell?.headcount ?? null
      if (cell === undefined || invited === null) return hidden()
      const exact = invited >= fewestInvitedExactly
      const round = exact ? (count: number) => count : nearestFive
      return released({ invited: round(invited), answered: round(cell.responders), rate: portionOf(cell.responders, invited, exact), exact })
    },
    comments: (group, question, read) => when(seen.get(group)?.decided.comments[question]?.includes(group) === true, read),
  }
}
