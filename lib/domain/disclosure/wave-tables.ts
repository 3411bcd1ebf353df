import { countGroup, type Measure, type Respondent } from './counts'
import { unnamedRest, type Group, type Line, type Table } from './group'
import { decidingOrder, publishedCategories, type Dimension, type SealedList, type SealedTable } from './sealed-tables'
import { unitTree, type UnitNode } from './unit-tree'

/** What is asked in a wave, and who answered what. */
export type WaveAnswers = { measures: readonly Measure[]; respondents: readonly Respondent[] }

/** A sealed table with its counts; `places` are those of the respondents in each group that has a name. */
export type CountedTable = { sealed: SealedTable; table: Table; places: ReadonlyMap<string, readonly number[]> }

export const categoryId = (dimension: string, category: string) => `${dimension}: ${category}`
export const crossId = (dimension: string, category: string, unit: string) => `${dimension}: ${category} × ${unit}`
/** Everybody together stands in a table of their own, so that what goes for the directorates need not go for all together. */
export const everybody = (table: string) => `${table}: everybody`
export const laterId = (table: string, place: string) => `${table}: ${place}`
const unnamedId = (name: string) => `\u0000${name}`

/** Counts the sealed tables, in the order in which they are decided. */
export function countTables(list: SealedList, { measures, respondents }: WaveAnswers): CountedTable[] {
  const tree = unitTree(list.units)
  const placesOf = new Map<string, number[]>()
  respondents.forEach(({ unit }, place) => {
    const own = placesOf.get(unit)
    if (own === undefined) placesOf.set(unit, [place])
    else own.push(place)
  })
  const people = (leaves: readonly string[]) => leaves.flatMap((leaf) => placesOf.get(leaf) ?? [])
  const groups = new Map<string, Group>()
  const counted = new Map<string, readonly number[]>()
  const add = (id: string, headcount: number | null, places: readonly number[]) => {
    const group = countGroup(id, headcount, places, respondents, measures)
    groups.set(id, group)
    counted.set(id, places)
    return group
  }
  let depthDone = -1
  const counting = (sealed: SealedTable, first: boolean): CountedTable => {
    const own: Group[] = []
    const lines: Line[] = []
    /** A partition by a dimension: its categories, and those who are in none, below a total. */
    const partition = (dimension: Dimension, total: string, name: (category: string) => string, unnamed: string) => {
      const within = counted.get(total) ?? []
      const parts = publishedCategories(dimension).map((category) =>
        add(name(category), null, within.filter((place) => categoryOf(dimension, respondents[place]) === category)))
      const whole = groups.get(total)
      const rest = whole === undefined ? [] : unnamedRest(unnamed, whole, parts)
      rest.forEach((group) => groups.set(group.id, group))
      own.push(...parts, ...rest)
      lines.push({ total, parts: [...parts, ...rest].map(({ id }) => id) })
    }
    const dimension = 'dimension' in sealed ? list.dimensions.find(({ id }) => id === sealed.dimension) : undefined
    const root = tree.nodes[0]?.id ?? ''
    if (sealed.of === 'units') {
      const depth = first ? 0 : (sealed.depth ?? Infinity)
      const nodes = tree.nodes.filter((node) => node.depth > depthDone && node.depth <= depth)
      own.push(...nodes.map(({ id, headcount, leaves }) => add(id, headcount, people(leaves))))
      lines.push(...linesOf(nodes))
      depthDone = Math.max(depthDone, depth)
    } else if (sealed.of === 'dimension' && dimension !== undefined) {
      partition(dimension, root, (category) => categoryId(dimension.id, category), unnamedId(dimension.id))
    } else if (sealed.of === 'dimension by directorate' && dimension !== undefined) {
      const directorates = tree.nodes.filter(({ depth }) => depth === 1).map(({ id }) => id)
      const unnamed = (unit: string) => unnamedId(`${dimension.id} × ${unit}`)
      for (const unit of directorates) partition(dimension, unit, (category) => crossId(dimension.id, category, unit), unnamed(unit))
      const across = (total: string, parts: readonly string[]) => {
        if (groups.has(total) && parts.length > 0) lines.push({ total, parts: parts.filter((id) => groups.has(id)) })
      }
      for (const category of publishedCategories(dimension)) across(categoryId(dimension.id, category), directorates.map((unit) => crossId(dimension.id, category, unit)))
      across(unnamedId(dimension.id), directorates.map(unnamed))
    } else if (sealed.of === 'later units') {
      const leafHeadcount = (leaf: string) => list.units.find(({ id }) => id === leaf)?.headcount ?? NaN
      for (const place of sealed.places) {
        const members = [...new Set(place.members)]
        const headcount = members.reduce((sum, leaf) => sum + leafHeadcount(leaf), 0)
        const id = laterId(sealed.id, place.id)
        // The same people as a place that is told already.
        if (tree.nodes.some(({ leaves }) => isSame(leaves, members))) continue
        if (own.some((group) => isSame(lines.find(({ total }) => total === group.id)?.parts ?? [], members.map((leaf) => tree.same.get(leaf) ?? leaf)))) continue
        own.push(add(id, Number.isNaN(headcount) ? null : headcount, people(members)))
        lines.push({ total: id, parts: members.map((leaf) => tree.same.get(leaf) ?? leaf) })
      }
    }
    const table: Table = { id: first ? everybody(sealed.id) : sealed.id, groups: own, lines }
    return { sealed, table, places: new Map(own.flatMap(({ id, unnamed }) => (unnamed === true ? [] : [[id, counted.get(id) ?? []] as const]))) }
  }
  const order = decidingOrder(list)
  const first = order.find(({ of }) => of === 'units')
  return order.flatMap((sealed) => (sealed === first ? [counting(sealed, true), counting(sealed, false)] : [counting(sealed, false)]))
}

export function categoryOf({ id, merged = {} }: Dimension, respondent: Respondent | undefined): string | null {
  const category = respondent?.traits.get(id)
  return category === undefined ? null : (merged[category] ?? category)
}

function linesOf(nodes: readonly UnitNode[]): Line[] {
  const parents = [...new Set(nodes.flatMap(({ parent }) => parent ?? []))]
  return parents.map((total) => ({ total, parts: nodes.filter(({ parent }) => parent === total).map(({ id }) => id) }))
}

function isSame(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((id) => other.includes(id))
}
