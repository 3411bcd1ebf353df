import type { Scale } from '../scale'

export const questionTypes = ['agreement', 'scale', 'choice', 'text', 'numeric'] as const
export type QuestionType = (typeof questionTypes)[number]

export const indexNames = ['engagement', 'stress', 'enps'] as const
export type IndexName = (typeof indexNames)[number]

/** One question of a table that is analysed. */
export type Question = {
  row: number
  code: string
  text: string
  type: QuestionType
  /** Of agreement and scale; null of the others. */
  scale: Scale | null
  reverse: boolean
  theme: string | null
  index: IndexName | null
}

/** Agreement, scale and numeric answers are numbers; choice and text are words. */
export function isScored({ type }: Question): boolean {
  return type === 'agreement' || type === 'scale' || type === 'numeric'
}
