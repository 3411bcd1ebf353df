import type { Chance } from './chance'
import type { Group, Line, Rules, Table } from './group'
import { lineFault, type LineFault } from './line-fault'
import { secretOrder } from './secret-order'
import { canGo, shortGroups, shortItems } from './short'
import { nothingSuppressed, systemOf, type Decided, type Suppression } from './suppression'

/** `failed`: totals below which nothing can be shown safely, although all is hidden there that can be. */
export type Choice = { suppression: Suppression; failed: string[] }

/**
 * Chooses what of one table is hidden, so that every line by itself is safe: first what is small, then, line by line
 * from the top, the groups that must go with it, in an order that nobody knows, and where that is not enough their
 * total. What is hidden to begin with stays hidden; tables decided earlier stay as they are.
 */
export function suppress(table: Table, earlier: Decided, rules: Rules, chance: Chance, start: Suppression = nothingSuppressed): Choice {
  const short = new Set([...start.short, ...shortItems(table, earlier, rules)])
  const bare = new Set(start.bare)
  const hidden = new Set([...start.hidden, ...shortGroups(table, short, rules)])
  const before = systemOf(earlier)
  const state: State = {
    table,
    rules,
    chance,
    groups: new Map([...before.groups, ...table.groups.map((group) => [group.id, group] as const)]),
    own: new Set(table.groups.map(({ id }) => id)),
    isHidden: (id) => hidden.has(id) || (before.groups.has(id) && before.standing(id, null) === 'hidden'),
    hidden, short, bare, gone: start.gone,
    failed: new Set(),
  }
  // Every pass that changes anything hides a group or drops an item, so this ends.
  for (let size = -1; size !== hidden.size + bare.size; ) {
    size = hidden.size + bare.size
    for (const line of table.lines) protectLine(line, state)
  }
  return { suppression: { hidden, short, bare, gone: start.gone }, failed: [...state.failed] }
}

type State = {
  table: Table
  rules: Rules
  chance: Chance
  groups: ReadonlyMap<string, Group>
  own: ReadonlySet<string>
  isHidden: (id: string) => boolean
  hidden: Set<string>
  short: ReadonlySet<number>
  bare: Set<number>
  gone: ReadonlySet<number>
  failed: Set<string>
}

/** Hides in one line, or drops items, until it is safe. */
function protectLine({ total, parts: ids, weights }: Line, state: State): void {
  const { hidden, bare, groups, failed, own, isHidden } = state
  const parts = ids.flatMap((id) => groups.get(id) ?? [])
  if (weights !== undefined) {
    if (ids.some(isHidden)) hidden.add(total)
    return
  }
  // A part of something hidden is hidden: its siblings would otherwise give it away.
  if (isHidden(total)) {
    ids.filter((id) => own.has(id)).forEach((id) => hidden.add(id))
    return
  }
  while (!failed.has(total)) {
    const fault = faultOf(parts, state)
    if (fault === null) return
    const step = nextStep(parts, fault, state)
    if (step !== null) {
      step.groups.forEach((id) => hidden.add(id))
      step.items.forEach((item) => bare.add(item))
    } else if (own.has(total) && canGo(total, state.table)) {
      hidden.add(total)
      return
    } else failed.add(total)
  }
}

function faultOf(parts: readonly Group[], state: State, more: ReadonlySet<string> = new Set()): LineFault | null {
  const { short, bare, gone, isHidden, rules } = state
  const gives = ({ id }: Group) => isHidden(id) || more.has(id)
  const items = (parts[0]?.items ?? []).flatMap((_, item) => (short.has(item) || gone.has(item) ? [] : [item]))
  return lineFault(parts.filter(gives), { counted: items, shared: items.filter((item) => !bare.has(item)) }, rules)
}

/**
 * Hide one more group, hide several, or drop the items that give too much away: whichever loses the fewest figures.
 * Null where all is hidden that can be and it is not enough.
 */
function nextStep(parts: readonly Group[], fault: LineFault, state: State): { groups: string[]; items: number[] } | null {
  const { table, own, isHidden, hidden, short, bare, gone } = state
  const order = secretOrder(parts.filter(({ id }) => own.has(id) && !isHidden(id)), state.chance).map(({ id }) => id)
  const [first] = order
  if (fault.kind === 'more') return first === undefined ? null : { groups: [first], items: [] }

  const items = (parts[0]?.items.length ?? 0) - short.size - bare.size - gone.size
  const shown = table.groups.length - hidden.size
  const choices = [{ groups: [] as string[], items: fault.items }]
  for (let more = 1; more <= order.length; more++) {
    const groups = order.slice(0, more)
    const left = faultOf(parts, state, new Set(groups))
    if (left?.kind !== 'more') choices.push({ groups, items: left?.items ?? [] })
  }
  const loss = (choice: { groups: string[]; items: number[] }) => choice.groups.length * items + choice.items.length * (shown - choice.groups.length)
  return choices.reduce((best, choice) => (loss(choice) < loss(best) ? choice : best))
}
