import type { SealedTable } from '../disclosure/sealed-tables'
import { baseLanguage, inLanguage } from './language'
import type { Survey } from './survey'

/** Who reads results, from the widest to the narrowest: each sees what the ones before it see. */
export const resultAudiences = ['public', 'staff', 'managers', 'od'] as const
export type ResultAudience = (typeof resultAudiences)[number]

export const audienceWords: Record<ResultAudience, string> = {
  public: 'everybody', staff: 'all staff', managers: 'managers, each of their own unit and those above it', od: 'the OD team',
}

/** A table as the covenant names it, and as the gate makes it. */
export type ResultTable = { words: string; table: SealedTable }

const topWords = 'Everybody, and the top directorates: for the public'
const treeWords = 'The whole unit tree: for managers'

/**
 * METHODS 5: the unit tree; each self-declared dimension one way; each by top directorate. The words stand in the
 * covenant and are sealed with it, audience included: a table that a covenant does not name in them is not made.
 */
export function resultTables({ characteristics }: Pick<Survey, 'characteristics'>): ResultTable[] {
  const named = characteristics.map(({ code, text }) => ({ code, name: inLanguage(text, baseLanguage) }))
  return [
    { words: topWords, table: { id: 'directorates', of: 'units', depth: 1, audience: 'public' } },
    { words: treeWords, table: { id: 'units', of: 'units', depth: null, audience: 'managers' } },
    ...named.map(({ code, name }): ResultTable => ({
      words: `By ‘${name}’: for all staff`, table: { id: code, of: 'dimension', dimension: code, audience: 'staff' },
    })),
    ...named.map(({ code, name }): ResultTable => ({
      words: `By ‘${name}’ and top directorate: for the OD team`, table: { id: `${code} by directorate`, of: 'dimension by directorate', dimension: code, audience: 'od' },
    })),
  ]
}
