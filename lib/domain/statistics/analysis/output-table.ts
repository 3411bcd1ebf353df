export type Cell = string | number | null
export type OutputRow = Record<string, Cell>

/** The tables that an analysis answers with and their columns, in order. A null is a blank cell. */
export const outputColumns = {
  items: ['code', 'n', 'mean', 'sd', 'percent_positive', 'percent_negative', 'moe', 'low', 'high'],
  themes: ['theme', 'n', 'percent_positive', 'mean'],
  indices: ['index', 'n', 'score'],
  reliability: ['theme', 'dropped', 'k', 'n', 'alpha', 'alpha_standardised'],
  drivers: ['outcome', 'predictor', 'relative_weight', 'share', 'lmg', 'low', 'high', 'r_squared'],
  tests: ['unit', 'code', 'n_unit', 'n_rest', 'p_unit', 'p_rest', 'z', 'p', 'q', 'effect', 'verdict'],
  units: ['unit', 'code', 'n', 'percent_positive', 'withheld'],
  weights: ['respondent', 'weight'],
} as const satisfies Record<string, readonly string[]>

export const outputNames = ['items', 'themes', 'indices', 'reliability', 'drivers', 'tests', 'units', 'weights'] as const

export type OutputName = (typeof outputNames)[number]
export type OutputTables = Record<OutputName, OutputRow[]>
