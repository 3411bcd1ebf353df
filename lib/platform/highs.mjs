// @ts-check
// Plain JavaScript, types checked: a worker thread takes it as it stands, in the built app and run from source alike.
import loadHighs from 'highs'

/** @import { LinearProgram, LinearProgramSolver, Objective, Optimum, ProgramAnswer } from '../domain/disclosure/linear-program' */

/** Its tolerances as tight as HiGHS takes them without complaint, and no gap left to an integer optimum. */
const options = { output_flag: false, primal_feasibility_tolerance: 1e-9, dual_feasibility_tolerance: 1e-9, mip_rel_gap: 0 }

/** @type {Promise<import('highs').Highs> | undefined} */
let loading

/**
 * HiGHS in this thread: solving blocks it, so a server asks the thread of solver.ts.
 * @type {LinearProgramSolver}
 */
export async function solveHere(program, objectives, milliseconds) {
  const highs = await (loading ??= loadHighs())
  const deadline = performance.now() + milliseconds
  try {
    return highs.withModel(modelData(highs, program), (model) => solveModel(highs, model, program, objectives, deadline))
  } catch (error) {
    if (!(error instanceof WebAssembly.RuntimeError || (error instanceof Error && error.name.startsWith('Highs')))) throw error
    // A fault inside the WebAssembly leaves its memory in doubt: the next question gets a fresh one.
    loading = undefined
    return { kind: 'undecided' }
  }
}

/**
 * @param {import('highs').Highs} highs
 * @param {import('highs').Model} model
 * @param {LinearProgram} program
 * @param {readonly Objective[]} objectives
 * @param {number} deadline
 * @returns {ProgramAnswer}
 */
function solveModel(highs, model, { variables }, objectives, deadline) {
  const { modelStatus, objectiveSense } = highs.constants
  const run = () => {
    const left = (deadline - performance.now()) / 1000
    if (left <= 0) return modelStatus.timeLimit
    // The limit counts the model's whole running time, earlier objectives included.
    model.options.set('time_limit', model.getRunTime() + left)
    return model.run().modelStatus
  }
  const size = variables.length
  model.options.set(options)
  // HiGHS 1.15.3 presolves some whole-number programs to a wrong optimum (solver.test.ts has one).
  if (variables.some(({ integer }) => integer === true)) model.options.set('presolve', 'off')
  const feasible = run()
  if (feasible === modelStatus.infeasible) return { kind: 'infeasible' }
  if (feasible !== modelStatus.optimal && feasible !== modelStatus.empty) return { kind: 'undecided' }

  const least = new Float64Array(size).fill(Infinity)
  const most = new Float64Array(size).fill(-Infinity)
  const remember = () =>
    model.getSolution().colValue.forEach((value, variable) => {
      least[variable] = Math.min(least[variable] ?? value, value)
      most[variable] = Math.max(most[variable] ?? value, value)
    })
  remember()
  /** @type {Set<number>} */
  const settled = new Set([modelStatus.optimal, modelStatus.unbounded, modelStatus.unboundedOrInfeasible, modelStatus.timeLimit])
  const costs = new Float64Array(size)
  const optima = objectives.map(({ terms, sense, enough }) => {
    /** @type {Optimum} */
    let optimum = { kind: 'undecided' }
    const [low, high] = [least[terms[0]?.variable ?? -1] ?? Infinity, most[terms[0]?.variable ?? -1] ?? -Infinity]
    if (enough !== undefined && ('spread' in enough ? high - low >= enough.spread : high >= enough.reach)) {
      optimum = { kind: 'enough', value: sense === 'minimum' ? low : high }
      return optimum
    }
    costs.fill(0)
    for (const { variable, coefficient } of terms) costs[variable] = coefficient
    model.changeColsCost({ kind: 'range', from: 0, to: size - 1 }, costs)
    model.changeObjectiveSense(sense === 'minimum' ? objectiveSense.minimize : objectiveSense.maximize)
    let status = run()
    // From the basis that an unbounded question left, HiGHS sometimes does not find its way: it begins afresh.
    if (!settled.has(status)) {
      model.clearSolver()
      status = run()
    }
    if (status === modelStatus.optimal) {
      remember()
      optimum = { kind: 'exact', value: model.getObjectiveValue() }
    }
    // It is feasible, as was seen above.
    if (status === modelStatus.unbounded || status === modelStatus.unboundedOrInfeasible) optimum = { kind: 'unbounded' }
    return optimum
  })
  return { kind: 'solved', optima, least: [...least], most: [...most] }
}

/**
 * @param {import('highs').Highs} highs
 * @param {LinearProgram} program
 */
function modelData(highs, { variables, constraints }) {
  const { variableType } = highs.constants
  const starts = [0]
  for (const { terms } of constraints) starts.push((starts.at(-1) ?? 0) + terms.length)
  const terms = constraints.flatMap((constraint) => constraint.terms)
  const integrality = variables.map(({ integer }) => (integer === true ? variableType.integer : variableType.continuous))
  return {
    numCols: variables.length,
    numRows: constraints.length,
    colCost: new Float64Array(variables.length),
    colLower: Float64Array.from(variables, ({ lower }) => lower),
    colUpper: Float64Array.from(variables, ({ upper }) => upper),
    rowLower: Float64Array.from(constraints, ({ lower }) => lower),
    rowUpper: Float64Array.from(constraints, ({ upper }) => upper),
    matrix: {
      format: /** @type {const} */ ('csr'),
      numRows: constraints.length,
      numCols: variables.length,
      starts: Int32Array.from(starts),
      indices: Int32Array.from(terms, ({ variable }) => variable),
      values: Float64Array.from(terms, ({ coefficient }) => coefficient),
    },
    ...(variables.some(({ integer }) => integer === true) ? { integrality } : {}),
  }
}
