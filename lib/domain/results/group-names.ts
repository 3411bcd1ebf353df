import { publishedCategories, type SealedList } from '../disclosure/sealed-tables'
import { unitTree } from '../disclosure/unit-tree'
import { categoryId, crossId } from '../disclosure/wave-tables'
import type { GroupName } from './result-data'

/**
 * Every group of the sealed tables, shown or not, in the order of the tables: who they are is published when the wave
 * opens. `audience` is the widest that may see it.
 */
export function groupNames(list: SealedList, unitName: (id: string) => string, optionName: (dimension: string, category: string) => string): GroupName[] {
  const tree = unitTree(list.units)
  const audienceAt = (depth: number) =>
    list.audiences.find((audience) => list.tables.some((table) => table.of === 'units' && table.audience === audience && (depth === 0 || table.depth === null || table.depth >= depth)))
  const units = tree.nodes.flatMap(({ id, parent, depth }): GroupName[] => {
    const audience = audienceAt(depth)
    return audience === undefined ? [] : [{ id, name: unitName(id), parent, kind: 'unit', table: 'units', depth, audience }]
  })
  const [root] = units
  const others = list.tables.flatMap((table): GroupName[] => {
    const dimension = 'dimension' in table ? list.dimensions.find(({ id }) => id === table.dimension) : undefined
    if (dimension === undefined || root === undefined) return []
    const { id: table_, audience } = table
    const categories = publishedCategories(dimension)
    if (table.of === 'dimension') {
      return categories.map((category) => ({ id: categoryId(dimension.id, category), name: optionName(dimension.id, category), parent: root.id, kind: 'category', table: table_, depth: 1, audience }))
    }
    return units.filter(({ depth }) => depth === 1).flatMap((unit) => categories.map((category): GroupName => ({
      id: crossId(dimension.id, category, unit.id), name: `${unit.name}, ${optionName(dimension.id, category)}`, parent: unit.id, kind: 'crossed', table: table_, depth: 2, audience,
    })))
  })
  return [...units, ...others]
}
