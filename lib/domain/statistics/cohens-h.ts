/**
 * Cohen's h, the difference of two shares (0 to 1) on the scale of arcs: 2 asin √p₁ − 2 asin √p₂, from −π to π. As a
 * rule of thumb 0.2 is small, 0.5 medium and 0.8 large.
 * Source: Cohen (1988), Statistical Power Analysis, chapter 6. 0.65 against 0.50: 0.305.
 */
export function cohensH(first: number, second: number): number {
  return 2 * Math.asin(Math.sqrt(first)) - 2 * Math.asin(Math.sqrt(second))
}
