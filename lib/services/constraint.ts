import { failureWords } from '@/db/failure-words'
import { invalid, type Change } from './outcome'

export const lastAdministratorWords =
  'This is the last administrator. Make somebody else an administrator first, so that the council is not locked out'

/** What the database refuses, by what it says, with the field and the words in which a form says it. */
const refusals: readonly { says: RegExp; field: string; words: string }[] = [
  { says: /the last administrator stays/, field: '', words: lastAdministratorWords },
  { says: /a person cannot be replaced|people\.email/, field: 'email', words: 'Somebody with this address is here already: look for them in the list' },
  { says: /a grant cannot be replaced|role_grants\./, field: 'role', words: 'They have this role already' },
  { says: /units_named_apart/, field: 'name', words: 'There is a unit of this name beside it already: choose another name' },
  { says: /waves\.slug/, field: 'slug', words: 'There is a wave of this name already: choose another' },
  { says: /a unit cannot lie under itself|units_under_another/, field: 'parent', words: 'A unit cannot lie under itself: choose another' },
]

/** Makes a change whose guards are constraints, and says in words what one of them refused. Anything else is thrown. */
export async function withinConstraints<T extends object>(change: () => Promise<Change<T>>): Promise<Change<T>> {
  try {
    return await change()
  } catch (error) {
    const said = failureWords(error)
    const refusal = refusals.find(({ says }) => says.test(said))
    if (refusal === undefined) throw error
    return invalid({ [refusal.field]: refusal.words })
  }
}
