import type { Group, Rules, Table } from './group'
import { systemOf, type Decided, type Suppression } from './suppression'

/**
 * The items that fall short, and go for the whole table: a group of enough people has too few answers to it, more than
 * a quarter of them gave none, and so many are blank in each total above that nobody can tell whose blanks they are.
 * Of people who are part of nothing, an item that falls short goes. Otherwise it is the group that is small (`shortGroups`): else one blank in a group that is just large enough would
 * take the item from everybody.
 */
export function shortItems(table: Table, earlier: Decided, { threshold, protection }: Rules): number[] {
  const groups = new Map([...systemOf(earlier).groups, ...table.groups.map((group) => [group.id, group] as const)])
  const totals = table.lines.filter(({ total, weights }) => weights === undefined && !isPart(total, table)).flatMap(({ total }) => groups.get(total) ?? [])
  const parts = table.groups.filter(({ id, unnamed }) => unnamed !== true && isPart(id, table))
  const items = Math.max(0, ...table.groups.map((group) => group.items.length))
  return Array.from({ length: items }, (_, item) => item).filter((item) => {
    const n = (group: Group) => group.items[item]?.n ?? 0
    if (table.lines.length === 0) return table.groups.some((group) => group.responders >= threshold && n(group) < threshold)
    const isShort = parts.some((group) => group.responders >= threshold && n(group) < threshold && n(group) < 0.75 * group.responders)
    return isShort && totals.every((total) => total.responders - n(total) >= protection)
  })
}

/** What goes here because it went for a total: whoever had it of all the parts would have it of the total. */
export function inherited(table: Table, earlier: Decided): Pick<Suppression, 'short' | 'bare'> {
  const totals = new Set(table.lines.map(({ total }) => total))
  const above = earlier.filter((each) => each.table.groups.some(({ id }) => totals.has(id))).map(({ suppression }) => suppression)
  return { short: new Set(above.flatMap(({ short }) => [...short])), bare: new Set(above.flatMap(({ bare }) => [...bare])) }
}

/** The groups with too few responders, or too few answers to an item that has not gone. Weighted figures are no groups. */
export function shortGroups(table: Table, short: ReadonlySet<number>, { threshold }: Rules): string[] {
  const weighted = new Set(table.lines.filter(({ weights }) => weights !== undefined).map(({ total }) => total))
  return table.groups
    .filter(({ id, responders, items, unnamed }) => {
      if (weighted.has(id)) return false
      return unnamed === true || responders < threshold || items.some(({ n }, item) => !short.has(item) && n < threshold)
    })
    .map(({ id }) => id)
}

/** Whether the group stands below another one in this table. */
export function isPart(id: string, { lines }: Table): boolean {
  return lines.some(({ parts, weights }) => weights === undefined && parts.includes(id))
}

/** Whether a total may be hidden: it stands below another one, or only puts groups of earlier tables together. */
export function canGo(total: string, table: Table): boolean {
  const own = new Set(table.groups.map(({ id }) => id))
  return isPart(total, table) || !table.lines.some((line) => line.total === total && line.parts.some((id) => own.has(id)))
}
