import { lineFault, type LineFault } from './line-fault'
import type { Group, Line, Rules, Table } from './group'

/** The groups that are hidden for the whole wave, and the items (by place) that go for every group of the table. */
export type Suppression = { hidden: ReadonlySet<string>; withheld: ReadonlySet<number> }

export const nothingSuppressed: Suppression = { hidden: new Set(), withheld: new Set() }

/**
 * Chooses what is hidden, so that every line by itself is safe: first what is small, then, line by line from the top,
 * the groups that must go with it, and where that is not enough their total. Those are taken in an order that everybody knows (headcount; where there is none,
 * size, which `lineFault` takes into account), so that the choice itself says nothing new. What is hidden to begin
 * with stays hidden. `failed` names the totals below which nothing can be shown safely, although all is hidden there.
 */
export function suppress(table: Table, rules: Rules, before: Suppression = nothingSuppressed): Suppression & { failed: string[] } {
  const withheld = new Set([...before.withheld, ...shortItems(table, rules)])
  const hidden = new Set(before.hidden)
  const groups = new Map(table.groups.map((group) => [group.id, group]))
  for (const group of table.groups) if (isShortGroup(group, withheld, rules)) hidden.add(group.id)

  const failed = new Set<string>()
  // Every pass that changes anything hides a group or drops an item, so this ends.
  for (let changed = true; changed; ) {
    changed = false
    for (const line of table.lines) {
      changed = protectLine(line, { table, rules, groups, hidden, withheld, failed }) || changed
    }
  }
  return { hidden, withheld, failed: [...failed] }
}

/**
 * An item falls short where a group of enough people has too few answers to it, and more than a quarter of them gave
 * none: then the item is rare, and goes for the whole table. Otherwise it is the group that is small (`isShortGroup`):
 * else one blank in a group that is just large enough would take the item from everybody.
 */
function shortItems({ items, groups }: Table, { threshold }: Rules): number[] {
  return items.flatMap((_, item) => {
    const isShort = groups.some(({ responders, items: counts, unnamed }) => {
      const n = counts[item]?.n ?? 0
      return unnamed !== true && responders >= threshold && n < threshold && n < 0.75 * responders
    })
    return isShort ? [item] : []
  })
}

function isShortGroup({ responders, items, unnamed }: Group, withheld: ReadonlySet<number>, { threshold }: Rules): boolean {
  return unnamed === true || responders < threshold || items.some(({ n }, item) => !withheld.has(item) && n < threshold)
}

type State = {
  table: Table
  rules: Rules
  groups: ReadonlyMap<string, Group>
  hidden: Set<string>
  withheld: Set<number>
  failed: Set<string>
}

/** Hides in one line, or drops items, until it is safe. Says whether anything changed. */
function protectLine(line: Line, state: State): boolean {
  const { hidden, withheld, groups, failed } = state
  const before = hidden.size + withheld.size
  // A part of something hidden is hidden: its siblings would otherwise give it away.
  if (hidden.has(line.total)) line.parts.forEach((id) => hidden.add(id))
  else {
    const parts = line.parts.flatMap((id) => groups.get(id) ?? [])
    while (!failed.has(line.total)) {
      const fault = faultOf(parts, state)
      if (fault === null) break
      const step = nextStep(parts, fault, state)
      // What cannot be hidden below its total is hidden with it, where there is something above to hide it in.
      if (step === null && isPart(line.total, state.table)) hidden.add(line.total)
      else if (step === null) failed.add(line.total)
      if (step === null) break
      step.groups.forEach((id) => hidden.add(id))
      step.items.forEach((item) => withheld.add(item))
    }
  }
  return hidden.size + withheld.size > before
}

function isPart(id: string, { lines }: Table): boolean {
  return lines.some(({ parts }) => parts.includes(id))
}

function faultOf(parts: readonly Group[], { hidden, table, withheld, rules }: State, more: ReadonlySet<string> = new Set()): LineFault | null {
  const isHidden = ({ id }: Group) => hidden.has(id) || more.has(id)
  const kept = table.items.flatMap((_, item) => (withheld.has(item) ? [] : [item]))
  return lineFault({ hidden: parts.filter(isHidden), shown: parts.filter((part) => !isHidden(part)) }, kept, rules)
}

/**
 * Hide one more group, hide several, or drop the items that give too much away: whichever loses the fewest figures.
 * Null where all is hidden and it is not enough.
 */
function nextStep(parts: readonly Group[], fault: LineFault, state: State): { groups: string[]; items: number[] } | null {
  const order = parts.filter(({ id }) => !state.hidden.has(id)).sort(byKnownSize).map(({ id }) => id)
  const [first] = order
  if (fault.kind === 'more') return first === undefined ? null : { groups: [first], items: [] }

  const items = state.table.items.length - state.withheld.size
  const shown = state.table.groups.length - state.hidden.size
  const choices = [{ groups: [] as string[], items: fault.items }]
  for (let more = 1; more <= order.length; more++) {
    const groups = order.slice(0, more)
    const left = faultOf(parts, state, new Set(groups))
    if (left?.kind !== 'more') choices.push({ groups, items: left?.items ?? [] })
  }
  const loss = (choice: { groups: string[]; items: number[] }) => choice.groups.length * items + choice.items.length * (shown - choice.groups.length)
  return choices.reduce((best, choice) => (loss(choice) < loss(best) ? choice : best))
}

/** Headcounts are public. Where any is missing, size decides; ids settle the rest. */
function byKnownSize(a: Group, b: Group): number {
  const size = a.headcount === null || b.headcount === null ? a.responders - b.responders : a.headcount - b.headcount
  return size === 0 ? (a.id < b.id ? -1 : 1) : size
}
