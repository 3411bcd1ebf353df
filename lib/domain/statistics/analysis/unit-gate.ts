import type { Tally } from '../tally'

/** What the gate is asked about one unit: who answered, out of how many, and how each item leans. */
export type UnitCounts = {
  unit: string
  n: number
  /** Everyone eligible; null where it is not known. */
  headcount: number | null
  items: { code: string; tally: Tally }[]
}

/** Everybody, and the units. Who gave no unit is part of the whole, and never shown for themselves. */
export type UnitTable = { whole: UnitCounts; units: UnitCounts[]; threshold: number }

export type UnitDecision = {
  shown: ReadonlySet<string>
  /** Items that fall away for every unit. */
  withheldItems: ReadonlySet<string>
  /** The one reason that stands in every hidden cell. */
  reason: string
}

/** Decides which units may be shown for themselves: the disclosure module's work. */
export type UnitGate = (table: UnitTable) => Promise<UnitDecision>
