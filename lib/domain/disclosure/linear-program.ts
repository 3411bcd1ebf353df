/** Whether solutions between `least` and `most` are enough. */
export function isEnough(enough: Enough | undefined, least: number, most: number): boolean {
  if (enough === undefined) return false
  return 'spread' in enough ? most - least >= enough.spread : most >= enough.reach
}

/** `coefficient` times the variable at place `variable` of a program. */
export type Term = { variable: number; coefficient: number }

/** A quantity between two bounds, either of which may be infinite; `integer` where only whole numbers count. */
export type Variable = { lower: number; upper: number; integer?: boolean }

/** The sum of its terms lies between two bounds; equal bounds make it an equation. No variable twice in one. */
export type Constraint = { terms: readonly Term[]; lower: number; upper: number }

export type LinearProgram = { variables: readonly Variable[]; constraints: readonly Constraint[] }

/**
 * When the end of a variable's range need not be found: solutions seen so far are so far apart, or one reaches so high.
 */
export type Enough = { spread: number } | { reach: number }

/** One question to a program: how small, or how large, can this sum be? `enough` goes with a single variable only. */
export type Objective = { terms: readonly Term[]; sense: 'minimum' | 'maximum'; enough?: Enough | undefined }

/** Enough: the optimum is this or beyond. Undecided: time ran out, or the solver gave up. For whoever asks about safety that is the answer 'unsafe'. */
export type Optimum = { kind: 'exact'; value: number } | { kind: 'enough'; value: number } | { kind: 'unbounded' } | { kind: 'undecided' }

/**
 * `least` and `most` are the smallest and the largest value that each variable took in any solution found on the way.
 * Each such solution is possible, so what lies between them is.
 */
export type ProgramAnswer =
  | { kind: 'solved'; optima: readonly Optimum[]; least: readonly number[]; most: readonly number[] }
  | { kind: 'infeasible' }
  | { kind: 'undecided' }

/**
 * Solves one program for several objectives, in their order. All of it together takes at most `milliseconds`;
 * what is not decided by then is undecided. Expected failures are answers, it throws for none.
 */
export type LinearProgramSolver = (
  program: LinearProgram,
  objectives: readonly Objective[],
  milliseconds: number,
) => Promise<ProgramAnswer>
