import type { Scoring } from './instrument'

export type { Scoring } from './instrument'

/** How an instrument's answers are put together, as somebody who chooses it reads it. */
export const scoringWords: Record<Scoring, string> = {
  items: 'Each item is reported by itself, without a total.',
  themes: 'Items are put together by theme.',
  'engagement-index': 'All its items together make the engagement index: leave none out.',
  'stress-index': 'All its items together make the stress index, on which high is worse: leave none out.',
  enps: 'Those who answer 9 or 10, less those who answer 0 to 6.',
}
