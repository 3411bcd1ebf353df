import { hidden, released } from './make-released'
import type { Released } from './released'

/**
 * What follows from released values alone (a difference of two waves, a median of shown units, words) is no more than
 * they are, and is released; hidden where any of them is. `f` must use nothing but what it is given.
 */
export function fromReleased<const T extends readonly unknown[], U>(values: { [K in keyof T]: Released<T[K]> }, f: (values: T) => U): Released<U>
export function fromReleased<T, U>(values: readonly Released<T>[], f: (values: readonly T[]) => U): Released<U> {
  const plain: T[] = []
  for (const value of values) {
    if (value.hidden) return hidden()
    plain.push(value.value)
  }
  return released(f(plain))
}
