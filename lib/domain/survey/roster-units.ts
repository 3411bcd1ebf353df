import type { Unit } from '../access/unit-tree'
import type { UnitMove } from './unit-move'

/** What has to become of the units held, for an extract's people to be put in them. */
export type UnitChanges = {
  /** Parents first. */
  added: Unit[]
  /** Renamed, or under another, keeping its id: what was given of the unit goes with it. */
  moved: Unit[]
  /** The id of each unit that was asked for, by its path joined with line breaks. */
  idOf: (path: readonly string[]) => string
}

/**
 * Makes the units that an extract names out of those held. Letters' case does not tell two apart, as in the
 * database. Moves are made first; one onto a unit that is there already is left out, and its people move alone.
 */
export function rosterUnits(held: readonly Unit[], moves: readonly UnitMove[], paths: readonly (readonly string[])[], newId: () => string): UnitChanges {
  const units = new Map(held.map((unit) => [unit.id, { ...unit }]))
  const under = new Map<string, string>()
  const key = (parentId: string | null, name: string) => `${parentId ?? ''}\n${asciiLower(name)}`
  for (const { id, parentId, name } of units.values()) under.set(key(parentId, name), id)
  const added: Unit[] = []

  const find = (path: readonly string[]): string | null => {
    let at: string | null = null
    for (const name of path) {
      const next = under.get(key(at, name))
      if (next === undefined) return null
      at = next
    }
    return at
  }
  const make = (path: readonly string[]): string | null => {
    let at: string | null = null
    for (const name of path) {
      const known = under.get(key(at, name))
      const id: string = known ?? newId()
      if (known === undefined) {
        const unit: Unit = { id, name, parentId: at }
        added.push(unit)
        units.set(id, unit)
        under.set(key(at, name), id)
      }
      at = id
    }
    return at
  }

  const moved: Unit[] = []
  for (const { from, to } of moves) {
    const unit = units.get(find(from) ?? '')
    const name = to.at(-1)
    if (unit === undefined || name === undefined || find(to) !== null) continue
    const parentId = make(to.slice(0, -1))
    if (isAbove(units, unit.id, parentId)) continue
    under.delete(key(unit.parentId, unit.name))
    Object.assign(unit, { name, parentId })
    under.set(key(parentId, name), unit.id)
    moved.push({ ...unit })
  }
  const ids = new Map(paths.map((path) => [path.join('\n'), make(path)]))
  return {
    added,
    moved,
    idOf: (path) => {
      const id = ids.get(path.join('\n'))
      if (id == null) throw new Error('A unit was not asked for')
      return id
    },
  }
}

function isAbove(units: ReadonlyMap<string, Unit>, id: string, below: string | null): boolean {
  for (let at = below; at !== null; at = units.get(at)?.parentId ?? null) if (at === id) return true
  return false
}

/** As SQLite's lower() has it: only A to Z. */
function asciiLower(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => letter.toLowerCase())
}
