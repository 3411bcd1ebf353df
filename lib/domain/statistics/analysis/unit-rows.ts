import { percent } from '../tally'
import type { OutputRow } from './output-table'
import type { UnitDecision, UnitTable } from './unit-gate'

/** A row a unit and agreement item; n and percentage are blank where the gate hides it, with its one reason. */
export function unitRows({ units }: UnitTable, { shown, withheldItems, reason }: UnitDecision): OutputRow[] {
  return units.flatMap(({ unit, items }) =>
    items.map(({ code, tally: { n, positive } }) =>
      shown.has(unit) && !withheldItems.has(code)
        ? { unit, code, n, percent_positive: percent(positive, n), withheld: null }
        : { unit, code, n: null, percent_positive: null, withheld: reason },
    ),
  )
}
