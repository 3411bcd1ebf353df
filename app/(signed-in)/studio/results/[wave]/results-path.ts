export function resultsPath({ wave = '' }: Record<string, string>): string {
  return `/studio/results/${encodeURIComponent(wave)}`
}
