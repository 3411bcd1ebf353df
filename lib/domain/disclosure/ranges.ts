import { isEnough, type Enough, type LinearProgram, type LinearProgramSolver, type Objective, type Optimum } from './linear-program'
import { propagatedBounds } from './propagated-bounds'

/** The smallest and the largest value that a variable can take. */
export type Range = { low: Optimum; high: Optimum }

export type Question = { variable: number; sense: Objective['sense']; enough?: Enough }

const tolerance = 1e-7

/** The range of every variable of a program, or null where nothing fits it. */
export async function findRanges(program: LinearProgram, solve: LinearProgramSolver, milliseconds: number): Promise<Range[] | null> {
  const questions = program.variables.flatMap((_, variable): Question[] => [{ variable, sense: 'minimum' }, { variable, sense: 'maximum' }])
  return findEnds(program, questions, solve, milliseconds)
}

/**
 * The ends of ranges that are asked for (the others stay undecided), or null where nothing fits the program. Asked
 * singly that is a program each. Most answers come cheaper: the constraints bound each variable from outside, any
 * solution bounds it from inside, and where the two meet that is the answer. Variables that share no constraint are
 * pushed together. A question may say what would be `enough`.
 */
export async function findEnds(
  program: LinearProgram, questions: readonly Question[], solve: LinearProgramSolver, milliseconds: number,
): Promise<Range[] | null> {
  const outer = propagatedBounds(program)
  if (outer === null) return null
  const size = program.variables.length
  const lows = Array.from({ length: size }, (): Optimum => ({ kind: 'undecided' }))
  const highs = Array.from({ length: size }, (): Optimum => ({ kind: 'undecided' }))
  let open = [...questions]

  const settle = (least: readonly number[], most: readonly number[]) => {
    open = open.filter(({ variable, sense, enough }) => {
      const bound = (sense === 'minimum' ? outer.lower : outer.upper)[variable] ?? NaN
      const reached = (sense === 'minimum' ? least : most)[variable] ?? NaN
      if (isEnough(enough, least[variable] ?? NaN, most[variable] ?? NaN)) {
        ;(sense === 'minimum' ? lows : highs)[variable] = { kind: 'enough', value: reached }
        return false
      }
      // Never true of an infinite bound.
      if (!(Math.abs(bound - reached) <= tolerance * Math.max(1, Math.abs(bound)))) return true
      ;(sense === 'minimum' ? lows : highs)[variable] = { kind: 'exact', value: bound }
      return false
    })
  }
  const tied = constraintsOfVariables(program)
  for (let round = 0; round < 6; round++) {
    const before = open.length
    if (before < 40) break
    const answer = await solve(program, pushedTogether(open, tied), milliseconds / 10)
    if (answer.kind === 'infeasible') return null
    if (answer.kind === 'undecided') break
    settle(answer.least, answer.most)
    if (open.length > 0.8 * before) break
  }
  const singly = open.map(({ variable, sense, enough }): Objective => ({ terms: [{ variable, coefficient: 1 }], sense, enough }))
  const answer = await solve(program, singly, milliseconds / 3)
  if (answer.kind === 'infeasible') return null
  open.forEach(({ variable, sense }, place) => {
    ;(sense === 'minimum' ? lows : highs)[variable] = (answer.kind === 'solved' ? answer.optima[place] : undefined) ?? { kind: 'undecided' }
  })
  const undecided: Optimum = { kind: 'undecided' }
  return program.variables.map((_, variable) => ({ low: lows[variable] ?? undecided, high: highs[variable] ?? undecided }))
}

function constraintsOfVariables({ variables, constraints }: LinearProgram): number[][] {
  const tied = variables.map((): number[] => [])
  constraints.forEach(({ terms }, index) => terms.forEach(({ variable }) => tied[variable]?.push(index)))
  return tied
}

/** Questions gathered so that within one objective no two variables share a constraint. */
function pushedTogether(open: readonly Question[], tied: readonly number[][]): Objective[] {
  const groups: { sense: Question['sense']; taken: Set<number>; variables: number[] }[] = []
  for (const { variable, sense } of open) {
    const own = tied[variable] ?? []
    let group = groups.find((each) => each.sense === sense && !own.some((index) => each.taken.has(index)))
    if (group === undefined) {
      group = { sense, taken: new Set(), variables: [] }
      groups.push(group)
    }
    group.variables.push(variable)
    for (const index of own) group.taken.add(index)
  }
  return groups.map(({ sense, variables }) => ({ sense, terms: variables.map((variable) => ({ variable, coefficient: 1 })) }))
}
