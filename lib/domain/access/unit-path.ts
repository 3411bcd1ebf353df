import type { Unit } from './unit-tree'

/** The names of each unit from the top down, by its id. A unit whose parent is not there is taken for a top one. */
export function unitPaths(units: readonly Unit[]): Map<string, string[]> {
  const byId = new Map(units.map((unit) => [unit.id, unit]))
  const paths = new Map<string, string[]>()
  const pathOf = (unit: Unit): string[] => {
    const known = paths.get(unit.id)
    if (known !== undefined) return known
    const parent = unit.parentId === null ? undefined : byId.get(unit.parentId)
    const path = [...(parent === undefined ? [] : pathOf(parent)), unit.name]
    paths.set(unit.id, path)
    return path
  }
  units.forEach(pathOf)
  return paths
}
