import type { Answer } from './scale'

/** The same columns, kept to the respondents who answered every one of them. No columns have no cases. */
export function completeCases(columns: readonly (readonly Answer[])[]): number[][] {
  const people = columns[0]?.length ?? 0
  const kept: number[] = []
  for (let person = 0; person < people; person += 1) {
    if (columns.every((column) => column[person] != null)) kept.push(person)
  }
  return columns.map((column) => kept.map((person) => column[person] ?? Number.NaN))
}
