export const withouts = ['prefer-not-to-say', 'not-applicable'] as const
export type Without = (typeof withouts)[number]

/**
 * One answer as it is sent and stored. A number for agreement (1 is strongly disagree), 0–10 and number; an
 * option's code, 'yes' or 'no', or words; a list of codes for several choices (in the survey's order) and for
 * a ranking (best first).
 */
export type Answer = number | string | readonly string[] | { without: Without }

/** Answers by question code. A question left open is not there. */
export type Answers = { readonly [code: string]: Answer }

/** What can be compared: one stored value, several, or nothing. */
export function valuesOf(answer: Answer | undefined): readonly (string | number)[] {
  if (answer === undefined) return []
  if (typeof answer === 'number' || typeof answer === 'string') return [answer]
  return 'without' in answer ? [] : answer
}
