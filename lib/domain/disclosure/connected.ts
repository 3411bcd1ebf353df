/**
 * Sorts `size` things, numbered from 0, into connected sets; each link names the things that it ties together.
 * The sets come in the order of their first member, and so do their members.
 */
export function connectedSets(size: number, links: Iterable<readonly number[]>): number[][] {
  const parents = Array.from({ length: size }, (_, index) => index)
  const root = (thing: number): number => {
    let at = thing
    while (parents[at] !== at) {
      const above = parents[at] ?? at
      parents[at] = parents[above] ?? above
      at = parents[at] ?? above
    }
    return at
  }
  for (const [first, ...others] of links) {
    if (first === undefined) continue
    for (const other of others) {
      const [low, high] = [root(first), root(other)].sort((a, b) => a - b)
      if (low !== undefined && high !== undefined) parents[high] = low
    }
  }
  const sets = new Map<number, number[]>()
  for (let thing = 0; thing < size; thing++) {
    const key = root(thing)
    const set = sets.get(key)
    if (set === undefined) sets.set(key, [thing])
    else set.push(thing)
  }
  return [...sets.values()]
}
