import { noughtToTen, type Scale } from '../scale'
import type { IndexName, QuestionType } from './question'
import { numberIn } from './table'

const fromTo = /^(\d{1,3})\s*[-–]\s*(\d{1,3})$/
const mostPoints = 101

/**
 * The scale that `points` means. Agreement of k points runs from 1 to k. A scale of k points runs from 1 to k too, but
 * of 11 from 0 to 10 and of 101 from 0 to 100, and eNPS always from 0 to 10; written as 0-6 it is taken at its word.
 * Null where it says no such thing.
 */
export function scaleFrom(points: string, type: QuestionType, index: IndexName | null): Scale | null {
  const [, from, to] = fromTo.exec(points) ?? []
  if (from !== undefined && to !== undefined) {
    const scale = { min: Number(from), max: Number(to) }
    const fits = type === 'agreement' ? scale.min === 1 : index !== 'enps' || (scale.min === 0 && scale.max === 10)
    return fits && scale.max > scale.min ? scale : null
  }
  if (index === 'enps' && ['', '10', '11'].includes(points)) return noughtToTen
  const count = numberIn(points)
  if (count === null || !Number.isInteger(count) || count < 2 || count > mostPoints || index === 'enps') return null
  if (type === 'scale' && (count === 11 || count === 101)) return { min: 0, max: count - 1 }
  return { min: 1, max: count }
}
