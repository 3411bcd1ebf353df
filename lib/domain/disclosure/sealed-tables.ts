/**
 * A place in the tree of units, parents before their children. The first is everybody and has no parent. `headcount`
 * is how many are eligible, its children included; null where nobody knows. Answers are of people in a place that has
 * no children: whoever belongs to a directorate and to none of its teams is in a child of their own.
 */
export type UnitPlace = { id: string; parent: string | null; headcount: number | null }

/**
 * What people say of themselves, never taken from a roster; whoever says nothing is in no category. `merged` names
 * what a category is counted under where it was found too small to stand alone.
 */
export type Dimension = { id: string; categories: readonly string[]; merged?: Readonly<Record<string, string>> }

/** The categories that are published, in their order. */
export function publishedCategories({ categories, merged = {} }: Dimension): string[] {
  return [...new Set(categories.map((category) => merged[category] ?? category))]
}

/** Table by table, what a wave publishes. `depth` is how far down the tree goes: 1 is the directorates, null all. */
export type SealedTable = { id: string; audience: string } & (
  | { of: 'units'; depth: number | null }
  | { of: 'dimension'; dimension: string }
  | { of: 'dimension by directorate'; dimension: string }
  /** The same reporting groups in a later tree: places whose `members` are places of the first tree without children. */
  | { of: 'later units'; places: readonly LaterPlace[] }
)

/** A place of a later tree, parents before their children; the members are its own and those of what is below it. */
export type LaterPlace = { id: string; parent: string | null; members: readonly string[] }

/** All that is sealed with a wave about what will be shown, and to whom; audiences run from the widest to the narrowest. */
export type SealedList = {
  units: readonly UnitPlace[]
  dimensions: readonly Dimension[]
  audiences: readonly string[]
  tables: readonly SealedTable[]
}

/** The order in which tables are decided: public ones first, and for one audience the units first. */
export function decidingOrder({ audiences, tables }: SealedList): SealedTable[] {
  const rank = ['units', 'dimension', 'dimension by directorate', 'later units']
  const at = (table: SealedTable) => audiences.indexOf(table.audience) * rank.length + rank.indexOf(table.of)
  return [...tables].sort((a, b) => at(a) - at(b))
}

/** Every reason why this list cannot be sealed, in words. */
export function sealedListProblems(list: SealedList): string[] {
  const { units, dimensions, audiences, tables } = list
  const ids = units.map(({ id }) => id)
  const twice = (names: readonly string[]) => names.find((name, index) => names.indexOf(name) !== index)
  const checks: [broken: boolean, words: string][] = [
    [units[0]?.parent !== null || units.slice(1).some(({ parent }) => parent === null), 'The first unit, and no other, is everybody'],
    [units.some(({ parent }, index) => parent !== null && !ids.slice(0, index).includes(parent)), 'A unit stands before its parent'],
    [twice(ids) !== undefined, `The unit ${twice(ids)} is there twice`],
    [twice(tables.map(({ id }) => id)) !== undefined, `The table ${twice(tables.map(({ id }) => id))} is there twice`],
    [twice(dimensions.map(({ id }) => id)) !== undefined, `The dimension ${twice(dimensions.map(({ id }) => id))} is there twice`],
    [units.some((unit) => unit.headcount !== null && childrenOf(units, unit.id).reduce((sum, { headcount }) => sum + (headcount ?? 0), 0) > unit.headcount), 'A unit has fewer people than its parts'],
  ]
  const order = decidingOrder(list)
  const ofTables = tables.flatMap((table): string[] => [
    ...(audiences.includes(table.audience) ? [] : [`The table ${table.id} is for ${table.audience}, which is no audience`]),
    ...('dimension' in table && !dimensions.some(({ id }) => id === table.dimension) ? [`The table ${table.id} is of ${table.dimension}, which nobody is asked`] : []),
    ...('dimension' in table && dimensions.find(({ id }) => id === table.dimension)?.categories.length === 0 ? [`${table.dimension} has no categories`] : []),
    ...needs(table, order),
  ])
  return [...checks.filter(([broken]) => broken).map(([, words]) => words), ...ofTables]
}

/** The list without the tables that cannot stand in it, their totals not being there. */
export function withoutLoose(list: SealedList): SealedList {
  const order = decidingOrder(list)
  const tables = list.tables.filter((table) => needs(table, order).length === 0)
  return tables.length === list.tables.length ? list : withoutLoose({ ...list, tables })
}

/** Sums are seen only where both sides are there: a table comes after the tables that hold its totals. */
function needs(table: SealedTable, order: readonly SealedTable[]): string[] {
  const before = order.slice(0, order.indexOf(table))
  const unitsTo = (depth: number) => before.some((other) => other.of === 'units' && (other.depth === null || other.depth >= depth))
  if (table.of === 'dimension' && !unitsTo(0)) return [`The table ${table.id} comes before everybody is shown: let a table of units be for the same audience or a wider one`]
  if (table.of === 'dimension by directorate') {
    const oneWay = before.some((other) => other.of === 'dimension' && other.dimension === table.dimension)
    return unitsTo(1) && oneWay ? [] : [`The table ${table.id} comes before its totals: let the directorates, and ${table.dimension} by itself, be for the same audience or a wider one`]
  }
  if (table.of === 'later units' && !before.some((other) => other.of === 'units' && other.depth === null)) return [`The table ${table.id} comes before the units that it puts together`]
  return []
}

export function childrenOf(units: readonly UnitPlace[], parent: string): UnitPlace[] {
  return units.filter((unit) => unit.parent === parent)
}
