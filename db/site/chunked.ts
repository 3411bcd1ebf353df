/** A statement holds so many values at most, and so many rows of a few columns stay well below it. */
const atOnce = 400

/** A list in parts that one statement can hold. */
export function chunked<T>(list: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(list.length / atOnce) }, (_, at) => list.slice(at * atOnce, (at + 1) * atOnce))
}
