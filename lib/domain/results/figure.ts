import { bandWords, type Portion } from '../disclosure/detail'

/** What stands in one cell of a table of results, once the gate has let it through. */
export type Figure = number | string | null

/** How a column's numbers are printed; files keep them in full. */
export type Unit = 'count' | 'percent' | 'points' | 'score' | 'small' | 'p' | 'words'

const places: Record<Exclude<Unit, 'words'>, number> = { count: 0, percent: 0, points: 1, score: 1, small: 2, p: 3 }

/** A figure as pages, slides and reports print it: rounded last, percentages whole, margins to a tenth. */
export function figureWords(figure: Figure, unit: Unit): string {
  if (figure === null) return '–'
  if (typeof figure === 'string' || unit === 'words') return String(figure)
  if (unit === 'p' && figure < 0.001) return '<0.001'
  const rounded = rounding(figure, places[unit])
  return unit === 'count' ? rounded.toLocaleString('en-GB') : rounded.toFixed(places[unit]).replace(/^-/, '−')
}

/** Half away from zero; 0 has no sign. */
export function rounding(value: number, digits: number): number {
  const factor = 10 ** digits
  const rounded = (Math.sign(value) * Math.round(Math.abs(value) * factor + 1e-9)) / factor
  return rounded === 0 ? 0 : rounded
}

/** A share as a percentage, or the words of its band. */
export function portionFigure(portion: Portion): Figure {
  return portion.kind === 'exact' ? portion.percent : bandWords(portion)
}
