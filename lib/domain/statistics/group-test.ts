/** A test that was done. `statistic` is z or t, first minus second; Fisher's has none. */
export type GroupTest = {
  test: 'two-proportion z' | 'Fisher' | 'respondents' | 'Welch t'
  statistic: number | null
  p: number
  /** Cohen's h of shares; Cohen's d of means. */
  effect: number
}
