import { unitWords, type Contract, type PersonKind, type RosterPerson } from './roster'
import { isWithin } from './unit-move'

/**
 * Who is asked: everybody whom every given list takes in. A unit takes in all below it; null is everybody. What
 * is in `except` is left out again.
 */
export type AudienceRule = {
  units: string[][] | null
  except: string[][]
  kinds: PersonKind[] | null
  contracts: Contract[] | null
  sites: string[] | null
}

export const everybody: AudienceRule = { units: null, except: [], kinds: null, contracts: null, sites: null }

export function audience(people: readonly RosterPerson[], rule: AudienceRule): RosterPerson[] {
  return people.filter(({ unit, kind, contract, site }) =>
    (rule.units?.some((above) => isWithin(unit, above)) ?? true)
    && !rule.except.some((above) => isWithin(unit, above))
    && (rule.kinds?.includes(kind) ?? true)
    && (rule.contracts?.includes(contract) ?? true)
    && (rule.sites === null || (site !== null && rule.sites.includes(site))))
}

/** The rule in one sentence, as the covenant has it. */
export function audienceWords({ units, except, kinds, contracts, sites }: AudienceRule): string {
  const plural = { employee: 'employees', agency: 'agency staff', councillor: 'councillors' }
  const list = (words: string[]) => new Intl.ListFormat('en-GB').format(words)
  return [
    kinds === null ? 'Everybody on the roster' : capital(list(kinds.map((kind) => plural[kind]))),
    units === null ? '' : ` in ${list(units.map(unitWords))}`,
    contracts === null ? '' : `, on these contracts: ${list(contracts)}`,
    sites === null ? '' : `, at ${list(sites)}`,
    except.length === 0 ? '' : `, without ${list(except.map(unitWords))}`,
  ].join('')
}

const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1)
