/** Councillors are asked only where a survey is about them; agency staff are at work like anybody. */
export const personKinds = ['employee', 'agency', 'councillor'] as const
export type PersonKind = (typeof personKinds)[number]

export const contracts = ['permanent', 'fixed-term', 'casual', 'apprentice', 'agency', 'elected'] as const
export type Contract = (typeof contracts)[number]

/**
 * One post held, as the human-resources extract gives it. No name, and nothing else about who somebody is: what
 * is not held cannot be joined to an answer.
 */
export type RosterPerson = {
  /** The extract's own key, the same from one extract to the next. */
  reference: string
  post: string
  /** The departments from the top down to the person's own. */
  unit: string[]
  site: string | null
  contract: Contract
  /** Lower case; null for those who have none from the council. */
  email: string | null
  kind: PersonKind
}

/** Every column of an extract, in the order in which we write one. No other column is taken. */
export const rosterColumns = ['reference', 'post', 'unit', 'site', 'contract', 'email', 'kind'] as const
export type RosterColumn = (typeof rosterColumns)[number]

/** Stands between the departments of a unit: `Adult Care > Home Care > East`. */
export const unitSeparator = '>'

export function unitWords(unit: readonly string[]): string {
  return unit.join(` ${unitSeparator} `)
}
