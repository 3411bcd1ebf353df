import type { WaveDecision } from '../disclosure/decide-list'
import { openGate } from '../disclosure/gate'
import { resultAudiences, type ResultAudience } from '../survey/result-tables'
import { groupFigures, type Work } from './group-figures'
import type { Counted } from './measures'
import type { ResultData } from './result-data'
import type { ResultSheet, SheetWave } from './sheet'
import { withTests } from './tests'
import { alphaFigures, driverFigures, weightedFigures } from './whole-figures'

/** A wave that was decided, ready to be told. */
export type Decided = { result: ResultData; counted: Counted; decision: WaveDecision; wave: SheetWave; questions: ResultSheet['questions'] }

/**
 * All that one audience may see of a decided wave. `wider` is the sheet of the audience before it, all of which it
 * sees too; only tests are of a larger family here.
 */
export function makeSheet(
  { result, counted, decision, wave, questions }: Decided, audience: ResultAudience, wider: ResultSheet | null,
): ResultSheet {
  const gate = openGate(result.list, counted.answers, decision, audience)
  const work: Work = { gate, result, counted }
  const groups = result.groupsOf(result.list).filter((group) => resultAudiences.findIndex((one) => one === group.audience) <= resultAudiences.indexOf(audience))
  const shown = new Set(decision.tables.flatMap(({ id }) => gate.shown(id)))
  const figures = Object.fromEntries(groups.filter(({ id }) => shown.has(id)).map(({ id }) => [id, wider?.figures[id] ?? groupFigures(work, id)]))
  return {
    format: 'golden-thread-results-1',
    audience,
    wave,
    rules: { threshold: decision.threshold, protection: decision.protection, census: result.census },
    items: result.items,
    themes: result.themes,
    indices: result.indices,
    questions,
    groups,
    figures: withTests(work, groups, figures),
    // Nobody is of a group without a name: the gate's one answer to that.
    withheld: gate.index<never>('', [], () => { throw new Error('A group without a name is never shown') }),
    alpha: wider?.alpha ?? alphaFigures(work),
    drivers: wider?.drivers ?? driverFigures(work, groups),
    weighted: wider?.weighted ?? weightedFigures(work, groups),
  }
}
