import { unitWords } from '../survey/roster'
import type { ResultSheet } from './sheet'
import { wholeId } from './unit-places'

/**
 * A sheet for somebody who reads some units: these, what is below them, and what stands above them. A unit that is told
 * together with others is read there. Verdicts stay those of the whole sheet: a narrower view changes none.
 */
export function sheetWithin(sheet: ResultSheet, within: readonly (readonly string[])[]): ResultSheet {
  const units = new Map(sheet.groups.filter(({ kind }) => kind === 'unit').map((group) => [group.id, group]))
  const kept = new Set<string>([wholeId])
  for (const path of within) {
    // Small teams are counted with what is above them.
    const depths = Array.from({ length: path.length + 1 }, (_, less) => unitWords(path.slice(0, path.length - less)))
    const own = depths.find((id) => units.has(id))
    for (let id = own; id !== undefined; id = units.get(id)?.parent ?? undefined) kept.add(id)
    if (own === undefined || own !== unitWords(path)) continue
    const below = new Set([own])
    for (const { id, parent } of units.values()) if (parent !== null && below.has(parent)) below.add(id)
    below.forEach((id) => kept.add(id))
  }
  const groups = sheet.groups.filter(({ id, kind, parent }) => (kind === 'unit' ? kept.has(id) : kind === 'category' || (parent !== null && kept.has(parent))))
  const ids = new Set(groups.map(({ id }) => id))
  const drivers = sheet.drivers && { ...sheet.drivers, by: Object.fromEntries(Object.entries(sheet.drivers.by).filter(([id]) => ids.has(id))) }
  return { ...sheet, groups, drivers, figures: Object.fromEntries(Object.entries(sheet.figures).filter(([id]) => ids.has(id))) }
}
