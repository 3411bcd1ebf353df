import type { AuditCell, AuditProblem } from './audit-problem'
import { connectedSets } from './connected'
import type { Constraint, LinearProgramSolver, Optimum } from './linear-program'
import { findRanges, type Range } from './ranges'

/** What an attacker can prove of a hidden cell; null where nothing bounds it. */
export type CellRange = { id: string; min: number | null; max: number | null; undecided?: true }

export type AuditOutcome =
  | { kind: 'audited'; cells: CellRange[]; safe: boolean }
  | { kind: 'infeasible'; where: string }

type HiddenCell = Extract<AuditCell, { hidden: true }>
/** A relation with what is released put in: the terms over hidden cells sum to `sum`. */
type Equation = Constraint & { sum: number; total: string }

/** Released cells may have been summed as decimals. */
const tolerance = 1e-6

/**
 * The range that everybody can compute of each hidden cell, from the relations, the released cells and the bounds:
 * the optima of a linear program over counts that need not be whole. Safe is: max − min ≥ protection − 1e-6 for all.
 * A cell that the solver could not decide within its time is unsafe. After Fischetti and Salazar (2000), 'Models and
 * algorithms for optimizing cell suppression in tabular data with linear constraints'.
 */
export async function auditProblem(problem: AuditProblem, solve: LinearProgramSolver, milliseconds: number): Promise<AuditOutcome> {
  const hidden = problem.cells.filter((cell) => cell.hidden)
  const crossed = hidden.find(({ lower, upper }) => lower > upper)
  if (crossed !== undefined) return { kind: 'infeasible', where: `no count lies within the bounds of cell ${JSON.stringify(crossed.id)}` }

  const equations = equationsOf(problem, hidden)
  const broken = equations.find(({ terms, sum, lower }) => terms.length === 0 && Math.abs(sum) > tolerance * Math.max(1, Math.abs(lower)))
  if (broken !== undefined) return { kind: 'infeasible', where: `the parts of ${JSON.stringify(broken.total)} do not sum to it` }

  const sets = connectedSets(hidden.length, equations.map(({ terms }) => terms.map(({ variable }) => variable)))
  const setOf = new Map(sets.flatMap((set, index) => set.map((cell) => [cell, index] as const)))
  const equationsOfSet = sets.map((): Equation[] => [])
  for (const equation of equations) equationsOfSet[setOf.get(equation.terms[0]?.variable ?? -1) ?? -1]?.push(equation)
  const ranges = new Map<number, CellRange>()
  for (const [index, set] of sets.entries()) {
    const found = await rangesOfSet(set, hidden, equationsOfSet[index] ?? [], solve, milliseconds)
    if (found === null) return { kind: 'infeasible', where: `no counts fit the relations of cell ${JSON.stringify(hidden[set[0] ?? 0]?.id)}` }
    found.forEach((range, place) => ranges.set(set[place] ?? -1, range))
  }
  const cells = hidden.flatMap((_, index) => ranges.get(index) ?? [])
  return { kind: 'audited', cells, safe: cells.every((range) => isWide(range, problem.protection)) }
}

function isWide({ min, max, undecided }: CellRange, protection: number): boolean {
  if (undecided === true) return false
  return min === null || max === null || max - min >= protection - 1e-6
}

function equationsOf({ cells, relations }: AuditProblem, hidden: readonly HiddenCell[]): Equation[] {
  const variableOf = new Map(hidden.map(({ id }, index) => [id, index]))
  const valueOf = new Map(cells.map((cell) => [cell.id, cell.hidden ? 0 : cell.value]))
  return relations.map(({ total, parts }) => {
    const signed = [{ id: total, coefficient: 1 }, ...parts.map((id) => ({ id, coefficient: -1 }))]
    const known = signed.map(({ id, coefficient }) => coefficient * (valueOf.get(id) ?? 0))
    const sum = -known.reduce((all, value) => all + value, 0)
    const terms = signed.flatMap(({ id, coefficient }) => {
      const variable = variableOf.get(id)
      return variable === undefined ? [] : [{ variable, coefficient }]
    })
    const largest = Math.max(0, ...known.map(Math.abs))
    return terms.length === 0 ? { terms, lower: largest, upper: largest, sum, total } : { terms, lower: sum, upper: sum, sum, total }
  })
}

/** Null where nothing fits. */
async function rangesOfSet(
  set: readonly number[], hidden: readonly HiddenCell[], equations: readonly Equation[], solve: LinearProgramSolver, milliseconds: number,
): Promise<CellRange[] | null> {
  const own = set.flatMap((cell) => hidden[cell] ?? [])
  if (equations.length === 0) return own.map(({ id, lower, upper }) => ({ id, min: lower, max: finite(upper) }))
  const placeOf = new Map(set.map((cell, place) => [cell, place]))
  const scale = scaleFor([...own.flatMap(({ lower, upper }) => [lower, upper]), ...equations.map(({ sum }) => sum)])
  const program = {
    variables: own.map(({ lower, upper }) => ({ lower: lower / scale, upper: upper / scale })),
    constraints: equations.map(({ terms, sum }) => ({
      terms: terms.map(({ variable, coefficient }) => ({ variable: placeOf.get(variable) ?? 0, coefficient })),
      lower: sum / scale,
      upper: sum / scale,
    })),
  }
  const ranges = await findRanges(program, solve, milliseconds)
  if (ranges === null) return null
  return own.map(({ id }, place) => rangeOf(id, ranges[place], scale))
}

function rangeOf(id: string, range: Range | undefined, scale: number): CellRange {
  if (range === undefined || range.low.kind === 'undecided' || range.high.kind === 'undecided') {
    return { id, min: null, max: null, undecided: true }
  }
  return { id, min: valueOf(range.low, scale), max: valueOf(range.high, scale) }
}

function valueOf(optimum: Optimum, scale: number): number | null {
  return optimum.kind === 'exact' || optimum.kind === 'enough' ? withoutNoise(optimum.value * scale) : null
}

/**
 * A solver's number without its noise: to six decimals, and to fifteen digits where six decimals are more than a
 * number holds, so that 78.00000000001 is 78. Zero has no sign.
 */
export function withoutNoise(value: number): number {
  return Math.abs(value) < 1e9 ? Math.round(value * 1e6) / 1e6 + 0 : Number(value.toPrecision(15))
}

/** A power of two, so that dividing by it is exact, which brings the largest number within the solver's tolerances. */
function scaleFor(numbers: readonly number[]): number {
  const largest = numbers.filter(Number.isFinite).reduce((most, value) => Math.max(most, Math.abs(value)), 0)
  return 2 ** Math.max(0, Math.ceil(Math.log2(Math.max(1, largest))) - 20)
}

function finite(value: number): number | null {
  return Number.isFinite(value) ? value : null
}
