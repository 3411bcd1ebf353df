import { hiddenReason } from './reason'
import type { Released } from './released'

// Imported by the gate's own files only: .dependency-cruiser.cjs keeps that.

const made = new WeakSet<object>()

/** The value, released. Whoever calls this answers for it. */
export function released<T>(value: T): Released<T> {
  return sealed<T>({ hidden: false, value })
}

export function hidden<T>(): Released<T> {
  return sealed<T>({ hidden: true, reason: hiddenReason })
}

/** Whether this very object came through the gate, in this process: for the doors that take `unknown`. */
export function isReleased(value: unknown): value is Released<unknown> {
  return typeof value === 'object' && value !== null && made.has(value)
}

function sealed<T>(content: { hidden: false; value: T } | { hidden: true; reason: typeof hiddenReason }): Released<T> {
  const object = Object.freeze(content)
  made.add(object)
  if (!isMade<T>(object)) throw new TypeError('not made here')
  return object
}

function isMade<T>(object: object): object is Released<T> {
  return made.has(object)
}
