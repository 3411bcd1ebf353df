import { failureWords } from '@/db/failure-words'

/** What the database refuses because somebody else has changed meanwhile what it was built on. */
const meanwhile = /the last administrator stays|cannot be replaced|UNIQUE/i

/** Does something whose guards are constraints, and where one of them refuses it, once more on what then stands. */
export async function onceMore<T>(change: () => Promise<T>): Promise<T> {
  try {
    return await change()
  } catch (error) {
    if (!meanwhile.test(failureWords(error))) throw error
    return change()
  }
}
