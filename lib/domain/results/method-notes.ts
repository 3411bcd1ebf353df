import { fewestFor } from '../disclosure/detail'
import { hiddenReason } from '../disclosure/reason'
import { smallestTested } from '../statistics/verdict'
import { audienceWords } from '../survey/result-tables'
import type { ResultSheet } from './sheet'

/** '25 November 2026'. */
export function dayWords(day: string): string {
  const date = new Date(`${day}T12:00:00Z`)
  return Number.isNaN(date.getTime()) ? day : `${date.getUTCDate()} ${months[date.getUTCMonth()] ?? ''} ${date.getUTCFullYear()}`
}

const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']

/** How the figures were made, a sentence a line: on every page, in every file. */
export function methodNotes({ audience, wave, rules, weighted, drivers }: ResultSheet): string[] {
  return [
    `These are the figures that ${audienceWords[audience]} may see. ${wave.covenantHash === null ? 'This earlier survey was imported: it was not sealed on this site, and its answers are not kept here.' : `They were decided once, when the wave closed, by the tables that its covenant named. The covenant’s SHA-256 is ${wave.covenantHash}.`}`,
    ...(wave.modes.length === 0 ? [] : [`How people answered: ${wave.modes.join('; ')}.`]),
    `A figure needs ${rules.threshold} answers. Hidden cells have one reason: ${hiddenReason}.`,
    `Below ${fewestFor.percentages} answers percentages are in ten-point bands; every answer, means and spreads are told from ${fewestFor.distribution}; what goes with what, and α, from ${fewestFor.correlation}.`,
    'Positive is agree or strongly agree, of valid answers; blank, not applicable and prefer not to say are not counted. A theme pools its questions’ answers.',
    rules.census ? 'Margins are 95 %, with the correction for how many are eligible; small groups by Wilson’s interval.' : 'Margins are 95 %, without a correction for how many are eligible, which is not known by group.',
    `Verdicts use no such correction. They compare a unit with the rest of its parent, from ${smallestTested.item} people on each side (${smallestTested.theme} for a theme, ${smallestTested.index} for an index), corrected for how many comparisons the table makes (Benjamini–Hochberg, q ≤ 0.05). No choice on a page changes a verdict.`,
    'Waves are compared only where the wording is the same, or its change is marked minor, and as if other people had answered: the overlap is ignored, which usually makes the test cautious.',
    ...(weighted === null ? [] : ['Weighted figures count each directorate by its share of the workforce. The raw figure is the headline.']),
    ...(drivers === null ? [] : ['Drivers say what goes with the outcome, not what causes it.']),
    ...wave.notes,
  ]
}
