/** `coefficient` times the variable at place `variable` of a program. */
export type Term = { variable: number; coefficient: number }

/** A quantity between two bounds, either of which may be infinite; `integer` where only whole numbers count. */
export type Variable = { lower: number; upper: number; integer?: boolean }

/** The sum of its terms lies between two bounds; equal bounds make it an equation. No variable twice in one. */
export type Constraint = { terms: readonly Term[]; lower: number; upper: number }

export type LinearProgram = { variables: readonly Variable[]; constraints: readonly Constraint[] }

/** One question to a program: how small, or how large, can this sum be? */
export type Objective = { terms: readonly Term[]; sense: 'minimum' | 'maximum' }

/** Undecided: time ran out, or the solver gave up. For whoever asks about safety that is the answer 'unsafe'. */
export type Optimum = { kind: 'exact'; value: number } | { kind: 'unbounded' } | { kind: 'undecided' }

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
