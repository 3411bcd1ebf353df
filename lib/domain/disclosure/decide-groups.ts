import { chanceFrom } from './chance'
import { decideTable } from './decide-table'
import { unnamedRest, type Group, type ItemCounts, type Table } from './group'
import type { LinearProgramSolver } from './linear-program'
import { hiddenReason } from './reason'
import { shortItems } from './short'
import { nothingSuppressed } from './suppression'

/** `responders` (people with any valid answer) is the largest n of an item where it is not given. */
export type GroupToDecide = { id: string; responders?: number; headcount?: number | null; items: readonly ItemCounts[] }

export type GroupsToDecide = {
  /** Codes of the items; `items` of the whole and of each group follow their order. */
  items: readonly string[]
  /** Everybody, those in no group included. */
  whole: Omit<GroupToDecide, 'id'>
  groups: readonly GroupToDecide[]
  /** Default 10. */
  threshold?: number
  /** Default: the threshold. */
  protection?: number
  /** What settles which neighbours are hidden. Default: the counts, which whoever reads the decision does not have. */
  secret?: string
}

export type GroupsDecision = {
  /** Whether the whole may be shown. */
  wholeShown: boolean
  /** Ids of the groups that are shown: all items but the withheld ones. */
  shown: ReadonlySet<string>
  /** Codes of the items that go for every group. */
  withheldItems: ReadonlySet<string>
  /** Those of them that must not be shown for the whole either. */
  goneItems: ReadonlySet<string>
  /** The one reason where this figure is hidden, null where it may be shown. */
  reason: (group: string, item: string) => typeof hiddenReason | null
}

const wholeId = ''
const unnamedId = '\u0000'

/**
 * Which groups of one partition of the whole are shown, for all items alike, by METHODS.md section 5: a group needs
 * `threshold` answers to every item; with a small one go as many neighbours as it takes, so that (A) no hidden n can
 * be bounded within `protection`, (B) no share proven 0 or all, (C) every remainder is of two groups at least and not
 * small; audited by linear program. Where even hiding every group is not enough, every group is hidden. Whoever is in
 * the whole and in no group counts as hidden, and openly so.
 *
 * @example const decision = await decideGroups({ items: ['q1'], whole, groups }, solveHere)
 *   decision.reason('adult-care', 'q1') ?? percentPositive
 */
export async function decideGroups(input: GroupsToDecide, solve: LinearProgramSolver, milliseconds = 60_000): Promise<GroupsDecision> {
  const { threshold = 10, protection = threshold } = input
  const whole = groupOf({ id: wholeId, ...input.whole })
  const named = input.groups.map(groupOf)
  const groups = [...named, ...unnamedRest(unnamedId, whole, named)]
  const rules = { threshold, protection }
  const all: Table = { id: 'whole', groups: [whole], lines: [] }
  const table: Table = { id: 'groups', groups, lines: [{ total: wholeId, parts: groups.map(({ id }) => id) }] }
  const above = { ...nothingSuppressed, short: new Set(shortItems(all, [], rules)), hidden: new Set(whole.responders < threshold ? [wholeId] : []) }
  const chance = chanceFrom(input.secret ?? JSON.stringify([whole, groups]))
  const deciding = { rules, chance, solve, milliseconds }
  const decision = above.hidden.size > 0 ? null : await decideTable(table, [{ table: all, suppression: above }], deciding)
  const { hidden, short, bare, gone } =
    decision?.kind === 'decided' ? decision.suppression : { ...nothingSuppressed, short: above.short, hidden: new Set(groups.map(({ id }) => id)) }
  const shown = new Set(named.map(({ id }) => id).filter((id) => !hidden.has(id)))
  const codes = (places: (item: number) => boolean) => new Set(input.items.filter((_, item) => places(item)))
  const withheldItems = codes((item) => short.has(item) || bare.has(item) || gone.has(item))
  return {
    wholeShown: above.hidden.size === 0,
    shown,
    withheldItems,
    goneItems: codes((item) => gone.has(item) || above.short.has(item)),
    reason: (group, item) => (shown.has(group) && !withheldItems.has(item) ? null : hiddenReason),
  }
}

function groupOf({ id, responders, headcount, items }: GroupToDecide): Group {
  return { id, responders: responders ?? Math.max(0, ...items.map(({ n }) => n)), headcount: headcount ?? null, items }
}
