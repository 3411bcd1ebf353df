import type { Released } from '../disclosure/released'
import { analyseDrivers } from '../statistics/driver-analysis'
import { designEffect } from '../statistics/design-effect'
import { seededDraw } from '../statistics/generator'
import { bootstrapPlan } from '../statistics/analysis/options'
import { isScored } from '../statistics/analysis/question'
import { rake } from '../statistics/raking'
import { reliabilityOf } from '../statistics/reliability'
import { mostForShapley } from '../statistics/shapley'
import { trim } from '../statistics/trimming'
import { weightedShare } from '../statistics/weighted-share'
import type { Answer } from '../statistics/scale'
import type { Work } from './group-figures'
import { indexMeasure } from './measures'
import { analysed } from './wave-data'
import type { GroupName, ResultItem } from './result-data'
import type { AlphaFigure, DriverFigures, ResultSheet, WeightedFigure } from './sheet'
import { wholeId } from './unit-places'

const at = (answers: readonly Answer[] | undefined, places: readonly number[]) => places.map((place) => answers?.[place] ?? null)

/** How well a theme's items hang together, of everybody. */
export function alphaFigures({ gate, result }: Work): Record<string, Released<AlphaFigure>> {
  return Object.fromEntries(result.themes.map(({ id, items }) => [id, gate.correlation(wholeId, items, (places): AlphaFigure => {
    const { whole, without } = reliabilityOf(items.map((code) => at(result.data.scores.get(code), places)))
    return { k: whole.k, n: whole.n, alpha: whole.alpha, standardised: whole.alphaStandardised, without: items.map((code, place) => ({ code, alpha: without[place]?.alpha ?? null })) }
  })]))
}

/**
 * What goes with the engagement index, else with the eNPS, else with the first item on recommending the council: of
 * everybody and of the top directorates. Themes stand for their items where these are too many for exact values.
 */
export function driverFigures(work: Work, groups: readonly GroupName[]): ResultSheet['drivers'] {
  const { gate, result, counted } = work
  const index = result.indices.find(({ id }) => id === 'engagement') ?? result.indices.find(({ id }) => id === 'enps')
  const item = index === undefined ? result.items.find(({ origin }) => origin?.item === 'recommend') : undefined
  if (index === undefined && item === undefined) return null
  const own = index?.items ?? [item?.code ?? '']
  const people = index === undefined ? (result.data.scores.get(item?.code ?? '') ?? []) : (counted.measures.indices.find((one) => one.index === index.id)?.people ?? [])
  const others = result.items.filter((one) => one.kind === 'agreement' && !own.includes(one.code) && isScored(analysed(one)))
  const byThemes = others.length > mostForShapley
  const predictors = byThemes
    ? result.themes.map(({ id, items }) => ({ code: id, answers: themeMeans(items.filter((code) => !own.includes(code)).flatMap((code) => others.find((one) => one.code === code) ?? []), work) })).filter(({ answers }) => answers.length > 0)
    : others.map(({ code }) => ({ code, answers: result.data.scores.get(code) ?? [] }))
  if (predictors.length === 0) return null
  const used = byThemes ? result.themes.flatMap(({ items }) => items).filter((code) => !own.includes(code)) : others.map(({ code }) => code)
  const codes = [...(index === undefined ? own : [indexMeasure(index.id), ...own]), ...used]
  const top = groups.filter(({ kind, depth }) => kind === 'unit' && depth <= 1)
  return {
    outcome: index?.id ?? own[0] ?? '',
    predictors: byThemes ? 'themes' : 'items',
    by: Object.fromEntries(top.map(({ id }) => [id, gate.drivers(id, codes, (places): DriverFigures => {
      const draws = predictors.length > bootstrapPlan.manyPredictors ? bootstrapPlan.drawsOfMany : bootstrapPlan.draws
      const analysis = analyseDrivers(at(people, places), predictors.map(({ answers }) => at(answers, places)), { draw: seededDraw(bootstrapPlan.seed), draws })
      const { n, needed, rSquared } = analysis
      if (!analysis.ok) return { n, needed, rSquared, refusal: analysis.refusal, rows: [] }
      return { n, needed, rSquared, refusal: null, rows: analysis.drivers.map((driver, place) => ({ code: predictors[place]?.code ?? '', ...driver })) }
    })])),
  }
}

function themeMeans(items: readonly ResultItem[], { result }: Work): Answer[] {
  if (items.length === 0) return []
  return result.units.map((_, place) => {
    const scores = items.flatMap(({ code }) => result.data.scores.get(code)?.[place] ?? [])
    return scores.length === 0 ? null : scores.reduce((sum, score) => sum + score, 0) / scores.length
  })
}

/**
 * Everybody, weighted so that each top directorate counts by its share of the workforce: beside the raw figures, and
 * only where each directorate may itself be shown. Null of a panel, whose eligible are not known by directorate.
 */
export function weightedFigures({ gate, result }: Work, groups: readonly GroupName[]): ResultSheet['weighted'] {
  const strata = groups.filter(({ kind, depth }) => kind === 'unit' && depth === 1).map(({ id }) => id)
  if (!result.census || strata.length < 2) return null
  const parents = new Map(result.list.units.map(({ id, parent }) => [id, parent]))
  const topOf = (unit: string) => {
    let found: string | null = unit
    while (found !== null && !strata.includes(found)) found = parents.get(found) ?? null
    return found
  }
  const population = new Map(result.list.units.flatMap(({ id, headcount }) => (strata.includes(id) && headcount !== null ? [[id, headcount] as const] : [])))
  if (population.size < strata.length) return null
  const eligible = [...population.values()].reduce((sum, count) => sum + count, 0)
  const margin = { name: 'directorate', population, categories: result.units.map(topOf) }
  const raked = rake([margin])
  const held = raked.ok ? trim(raked, [margin]) : raked
  if (!held.ok) return null
  const { weights } = held
  const items = result.items.filter(({ kind }) => kind === 'agreement')
  const figure = ({ code, scale }: ResultItem): Released<WeightedFigure> => gate.weighted(wholeId, [code], strata, (places) => {
    const { percentPositive, margin: points } = weightedShare(at(result.data.scores.get(code), places), places.map((place) => weights[place] ?? 1), scale ?? { min: 1, max: 5 }, Math.max(eligible, places.length))
    return { percentPositive, margin: points }
  })
  return {
    designEffect: gate.weighted(wholeId, items.slice(0, 1).map(({ code }) => code), strata, () => designEffect(weights) ?? 1),
    items: Object.fromEntries(items.map((item) => [item.code, figure(item)])),
  }
}
