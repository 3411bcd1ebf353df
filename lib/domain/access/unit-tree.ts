import type { UnitScope } from './may'

export type Unit = { id: string; name: string; parentId: string | null }

/** A unit at its place in the tree: the names above it, from the top, and how deep it lies. */
export type PlacedUnit = Unit & { above: string[]; depth: number }

/** Every unit with those above it, each under its own, in the order given. Lost ones (no such parent) are at the top. */
export function unitTree(units: readonly Unit[]): PlacedUnit[] {
  const known = new Set(units.map(({ id }) => id))
  const under = (parentId: string | null) =>
    units.filter((unit) => (unit.parentId !== null && known.has(unit.parentId) ? unit.parentId : null) === parentId)
  const place = (unit: Unit, above: string[]): PlacedUnit[] => [
    { ...unit, above, depth: above.length },
    ...under(unit.id).flatMap((child) => place(child, [...above, unit.name])),
  ]
  return under(null).flatMap((unit) => place(unit, []))
}

/** The scope of one unit, for `may`; null where there is no such unit. */
export function unitScope(units: readonly Unit[], unitId: string): UnitScope | null {
  const byId = new Map(units.map((unit) => [unit.id, unit]))
  const unit = byId.get(unitId)
  if (unit === undefined) return null
  const above: string[] = []
  for (let id = unit.parentId; id !== null && !above.includes(id); id = byId.get(id)?.parentId ?? null) above.push(id)
  return { unitId, above }
}
