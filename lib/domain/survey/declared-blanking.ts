/** What one person declares: a value for each characteristic, 0 where it is blank. */
export type Declared = readonly number[]

/** The fewest rows of one group that may share a combination of declared values. */
export const fewestAlike = 5

/**
 * Blanks declared values of one group until each combination that declares anything, and the one that declares
 * nothing, has five rows; where the group has fewer than five in all, nothing stays. All rows of a combination
 * are treated alike, so that no choice among them tells anything. Answers in the order of the rows.
 */
export function blankedDeclared(rows: readonly Declared[]): { rows: Declared[]; blanked: number } {
  const counts = new Map<string, number>()
  for (const row of rows) counts.set(keyOf(row), (counts.get(keyOf(row)) ?? 0) + 1)
  const moved = new Map([...counts.keys()].map((key) => [key, key]))

  for (let next = nextMove(counts); next !== null; next = nextMove(counts)) {
    counts.set(next.to, (counts.get(next.to) ?? 0) + (counts.get(next.from) ?? 0))
    counts.delete(next.from)
    for (const [key, now] of moved) if (now === next.from) moved.set(key, next.to)
  }
  const after = rows.map((row) => declaredOf(moved.get(keyOf(row)) ?? ''))
  const blanked = rows.reduce((sum, row, index) => sum + row.filter((value, place) => value !== (after[index]?.[place] ?? 0)).length, 0)
  return { rows: after, blanked }
}

type Move = { from: string; to: string }

/** The next combination to take a value from, or null where all have their five. Blanks one value where that helps. */
function nextMove(counts: ReadonlyMap<string, number>): Move | null {
  const keys = [...counts.keys()].sort()
  const short = keys.filter((key) => (counts.get(key) ?? 0) < fewestAlike)
  const [scarce] = short.filter((key) => !isBlank(key)).sort((one, other) => (counts.get(one) ?? 0) - (counts.get(other) ?? 0))
  if (scarce !== undefined) return bestMove(scarce, counts)
  // Only the blank combination is short: it takes in the smallest of the others.
  if (short.length === 0) return null
  const [smallest] = keys.filter((key) => !isBlank(key)).sort((one, other) => (counts.get(one) ?? 0) - (counts.get(other) ?? 0))
  return smallest === undefined ? null : { from: smallest, to: blankOf(smallest) }
}

/** Blanks the value whose loss puts the combination among the most others. */
function bestMove(from: string, counts: ReadonlyMap<string, number>): Move {
  const values = declaredOf(from)
  const moves = values.flatMap((value, place) => (value === 0 ? [] : [keyOf(values.map((other, at) => (at === place ? 0 : other)))]))
  const best = moves.reduce((one, other) => ((counts.get(other) ?? 0) > (counts.get(one) ?? 0) ? other : one), moves.at(-1) ?? blankOf(from))
  return { from, to: best }
}

const keyOf = (row: Declared) => row.join(',')
const declaredOf = (key: string): Declared => (key === '' ? [] : key.split(',').map(Number))
const isBlank = (key: string) => declaredOf(key).every((value) => value === 0)
const blankOf = (key: string) => keyOf(declaredOf(key).map(() => 0))
