import { itemTest } from '../item-test'
import { mean } from '../moments'
import { percent, without } from '../tally'
import { themeScore } from '../theme'
import { themeTest } from '../theme-test'
import { smallestTested, verdictsOn, type MeasureKind, type TestedPair } from '../verdict'
import { welchTest } from '../welch-test'
import type { Measures } from './measures'
import type { OutputRow } from './output-table'
import { shortIndices } from './short-index'
import type { UnitDecision, UnitTable } from './unit-gate'
import type { Units } from './unit-table'

/** One unit and measure before its verdict; the figures are null where the gate hides them. */
type Pair = { unit: string; code: string; kind: MeasureKind; figures: (TestedPair & { unitFigure: number | null; restFigure: number | null }) | null }

function* pairsOf(table: UnitTable, units: Units, measures: Measures, decision: UnitDecision): Generator<Pair> {
  const short = shortIndices(measures.indices, units, decision.shown, table.threshold)
  for (const { unit, items } of table.units) {
    const inside = new Set(units.of.get(unit))
    const hidden = !decision.shown.has(unit)
    const parted = <T>(people: readonly (T | null)[]): [T[], T[]] => {
      const sides: [T[], T[]] = [[], []]
      people.forEach((value, place) => value !== null && sides[inside.has(place) ? 0 : 1].push(value))
      return sides
    }
    for (const [place, { code, tally }] of items.entries()) {
      const rest = without(table.whole.items[place]?.tally ?? tally, tally)
      const figures = {
        kind: 'item' as const, nUnit: tally.n, nRest: rest.n, test: itemTest(tally, rest),
        unitFigure: percent(tally.positive, tally.n), restFigure: percent(rest.positive, rest.n),
      }
      yield { unit, code, kind: 'item', figures: hidden || decision.withheldItems.has(code) ? null : figures }
    }
    const falls = (questions: { code: string }[]) => hidden || questions.some(({ code }) => decision.withheldItems.has(code))
    for (const { theme, people, questions } of measures.themes.filter(({ agreement }) => agreement)) {
      const [own, rest] = parted(people)
      const figures = {
        kind: 'theme' as const, nUnit: own.length, nRest: rest.length, test: themeTest(own, rest),
        unitFigure: themeScore(own).percentPositive, restFigure: themeScore(rest).percentPositive,
      }
      yield { unit, code: theme, kind: 'theme', figures: falls(questions) ? null : figures }
    }
    for (const { index, people, questions } of measures.indices) {
      const [own, rest] = parted(people)
      const figures = {
        kind: 'index' as const, nUnit: own.length, nRest: rest.length, test: welchTest(own, rest),
        unitFigure: mean(own), restFigure: mean(rest),
      }
      yield { unit, code: index, kind: 'index', figures: falls(questions) || short.has(index) ? null : figures }
    }
  }
}

/**
 * Each shown unit against the rest of everybody, by agreement item, theme and index: one comparison, whose family is
 * every pair that is tested. A hidden unit's whole row is blank, for the rest gives it away by subtraction.
 */
export function testRows(
  table: UnitTable, units: Units, measures: Measures, decision: UnitDecision, minN: number | null,
): (OutputRow & { kind: MeasureKind; test: string | null })[] {
  const pairs = [...pairsOf(table, units, measures, decision)]
  const smallest = minN === null ? smallestTested : { item: minN, theme: minN, index: minN }
  const verdicts = verdictsOn(pairs.map(({ figures }) => figures), smallest)
  return pairs.map(({ unit, code, kind, figures }, place) => {
    const decided = verdicts[place]
    const test = decided?.test ?? null
    return {
      unit, code,
      n_unit: figures?.nUnit ?? null, n_rest: figures?.nRest ?? null,
      p_unit: figures?.unitFigure ?? null, p_rest: figures?.restFigure ?? null,
      z: test?.statistic ?? null, p: test?.p ?? null, q: decided?.q ?? null, effect: test?.effect ?? null,
      verdict: decided?.verdict ?? 'hidden',
      kind, test: test?.test ?? null,
    }
  })
}
