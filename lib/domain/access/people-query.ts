import { isRole, type Role } from './role'

export const personStates = ['enabled', 'disabled'] as const

export type PersonState = (typeof personStates)[number]

/** What somebody asks the list of people for, as they typed it; empty is 'any'. */
export type PeopleQuery = { words: string; role: Role | ''; state: PersonState | '' }

/** The same as the database is asked: null is 'any'. */
export type PeopleSpan = { words: string; role: Role | null; state: PersonState | null }

type Typed = Readonly<Record<string, string | undefined>>

/** Reads a query from an address. What is no role and no state is left out, and the rest still counts. */
export function peopleQuery({ words = '', role, state }: Typed): { query: PeopleQuery; span: PeopleSpan } {
  const span: PeopleSpan = {
    words: words.trim().slice(0, 200),
    role: isRole(role) ? role : null,
    state: personStates.find((one) => one === state) ?? null,
  }
  return { query: { words: span.words, role: span.role ?? '', state: span.state ?? '' }, span }
}
