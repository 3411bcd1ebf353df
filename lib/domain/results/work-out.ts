import type { WaveDecision } from '../disclosure/decide-list'
import { decideWave } from '../disclosure/decide-wave'
import { keep, type Kept } from '../disclosure/kept'
import type { LinearProgramSolver } from '../disclosure/linear-program'
import { resultAudiences, type ResultAudience } from '../survey/result-tables'
import { makeSheet } from './make-sheet'
import { countedOf } from './measures'
import type { ResultData } from './result-data'
import type { ResultSheet, SheetWave } from './sheet'

/** What of a wave may be shown: `refused` where a sealed table could not be, with what the nearest safe list shows instead. */
export type WorkedOut =
  | { kind: 'decided'; sheets: KeptSheet[] }
  | { kind: 'refused'; table: string; nearest: { words: readonly string[]; sheets: KeptSheet[] } | null }

export type KeptSheet = { audience: ResultAudience } & Kept

/** Steps that take long, for whoever waits. */
export type Step = 'counting' | 'deciding' | ResultAudience

export type WorkingOut = {
  threshold: number
  /** Made for this decision and not kept. */
  secret: string
  solve: LinearProgramSolver
  step: (step: Step) => void
  milliseconds?: number
}

/** Decides a closed wave, once, and works out all that its audiences may see. */
export async function workOut(result: ResultData, wave: SheetWave, questions: ResultSheet['questions'], { threshold, secret, solve, step, milliseconds }: WorkingOut): Promise<WorkedOut> {
  step('counting')
  const counted = countedOf(result)
  step('deciding')
  const deciding = { rules: { threshold }, secret, solve, ...(milliseconds === undefined ? {} : { milliseconds }) }
  const outcome = await decideWave(result.list, counted.answers, deciding, result.comments)
  if (outcome.kind === 'decided') return { kind: 'decided', sheets: sheetsOf(result, outcome.decision, wave.notes) }
  if (outcome.nearest === null) return { kind: 'refused', table: outcome.table, nearest: null }
  const { words, list, decision } = outcome.nearest
  return { kind: 'refused', table: outcome.table, nearest: { words, sheets: sheetsOf({ ...result, list }, decision, [...wave.notes, ...words]) } }

  function sheetsOf(data: ResultData, decision: WaveDecision, notes: readonly string[]): KeptSheet[] {
    let wider: ResultSheet | null = null
    return resultAudiences.map((audience) => {
      step(audience)
      wider = makeSheet({ result: data, counted, decision, wave: { ...wave, notes }, questions }, audience, wider)
      return { audience, ...keep(wider) }
    })
  }
}
