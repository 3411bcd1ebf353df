import { contracts, personKinds, type Contract, type PersonKind, type RosterPerson } from './roster'

/** People counted under one name, and how many of them can be reached by e-mail. */
export type CountedPeople<Name> = { name: Name; people: number; withEmail: number }

/** What a roster holds, in counts alone. Departments are the tops of the unit tree; people of no site stand under null. */
export type RosterCounts = {
  people: number
  /** Those to whom a link can be sent; the others answer under a printed code or on paper. */
  withEmail: number
  departments: CountedPeople<string>[]
  sites: CountedPeople<string | null>[]
  contracts: CountedPeople<Contract>[]
  kinds: CountedPeople<PersonKind>[]
}

/** Counts a roster. Departments and sites by name, no site last; contracts and kinds in their own order, those with nobody left out. */
export function rosterCounts(people: readonly RosterPerson[]): RosterCounts {
  const departments = countedBy(people, ({ unit }) => unit[0] ?? '')
  const sites = countedBy(people, ({ site }) => site)
  const byContract = countedBy(people, ({ contract }) => contract)
  const byKind = countedBy(people, ({ kind }) => kind)
  return {
    people: people.length,
    withEmail: people.filter(({ email }) => email !== null).length,
    departments: departments.sort((a, b) => compared(a.name, b.name)),
    sites: sites.sort((a, b) => Number(a.name === null) - Number(b.name === null) || compared(a.name ?? '', b.name ?? '')),
    contracts: contracts.flatMap((name) => byContract.filter((one) => one.name === name)),
    kinds: personKinds.flatMap((name) => byKind.filter((one) => one.name === name)),
  }
}

function countedBy<Name>(people: readonly RosterPerson[], nameOf: (person: RosterPerson) => Name): CountedPeople<Name>[] {
  const counts = new Map<Name, CountedPeople<Name>>()
  for (const person of people) {
    const name = nameOf(person)
    const found = counts.get(name) ?? { name, people: 0, withEmail: 0 }
    counts.set(name, { name, people: found.people + 1, withEmail: found.withEmail + (person.email === null ? 0 : 1) })
  }
  return [...counts.values()]
}

function compared(a: string, b: string): number {
  return a.localeCompare(b, 'en-GB')
}
