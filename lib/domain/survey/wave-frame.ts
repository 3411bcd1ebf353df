import { audience, audienceWords } from './audience'
import type { CovenantChannel } from './covenant'
import { drawPanel } from './panel'
import { groupOf, reportingGroups, type ReportingGroup } from './reporting-group'
import { unitWords, type RosterPerson } from './roster'
import type { WavePlan } from './wave-plan'

/** A person of the roster with the id by which this site knows them. */
export type FrameMember = RosterPerson & { id: string }

/** That somebody was asked before: `day` counts days from any fixed one. */
export type AskedBefore = { memberId: string; day: number }

export type FramePerson = { memberId: string; groupId: string; channel: CovenantChannel; site: string | null }

/** Who is invited, each in one group and on one channel: all that is sealed of the roster when a wave opens. */
export type WaveFrame = {
  audienceWords: string
  /** People whom the rule takes in; a panel invites fewer. */
  audience: number
  people: FramePerson[]
  groups: ReportingGroup[]
  channels: { channel: CovenantChannel; invited: number }[]
  /** People on a channel of codes, by site and group: the most codes that a site may have. */
  codes: { site: string; groupId: string; invited: number }[]
}

export type FrameReading = { ok: true; frame: WaveFrame } | { ok: false; message: string }

/** Lays out a wave's frame. The same roster, plan and day give the same. */
export function waveFrame(
  members: readonly FrameMember[],
  plan: WavePlan,
  { organisation, asked, day }: { organisation: string; asked: readonly AskedBefore[]; day: number },
): FrameReading {
  const within = audience(members, plan.audience)
  const taken = new Set(within.map(({ reference }) => reference))
  const all = members.filter(({ reference }) => taken.has(reference))
  const invited = plan.selection.kind === 'census' ? all : panel(all, plan.selection, asked, day)
  const laid = reportingGroups(countsByUnit(invited), organisation, plan.thresholds.group)
  if (!laid.ok) return laid
  // Short ids: they stand in every answer's row. They follow from the layout alone.
  const groups = laid.groups.map((group, at) => ({ ...group, id: `g${String(at + 1).padStart(2, '0')}` }))
  const people = invited.map((member): FramePerson => {
    const group = groupOf(groups, member.unit)
    if (group === null) throw new Error('A unit with people is in no group')
    return { memberId: member.id, groupId: group.id, channel: plan.channels[member.email === null ? 'withoutEmail' : 'withEmail'], site: member.site }
  })
  return {
    ok: true,
    frame: {
      audienceWords: selectionWords(plan, all.length), audience: all.length, people, groups,
      channels: counted(people, ({ channel }) => channel).map(([channel, count]) => ({ channel, invited: count })),
      codes: codeCounts(people),
    },
  }
}

function panel(all: readonly FrameMember[], selection: Extract<WavePlan['selection'], { kind: 'panel' }>, asked: readonly AskedBefore[], day: number): FrameMember[] {
  const byId = new Map(all.map((member) => [member.id, member]))
  const byReference = new Map(all.map((member) => [member.reference, member]))
  const history = asked.flatMap(({ memberId, day: on }) => {
    const member = byId.get(memberId)
    return member === undefined ? [] : [{ reference: member.reference, day: on }]
  })
  const { size, limit, seed } = selection
  return drawPanel(all, history, { day, size, limit, seed }).flatMap(({ reference }) => byReference.get(reference) ?? [])
}

function selectionWords({ audience: rule, selection }: WavePlan, count: number): string {
  if (selection.kind === 'census') return audienceWords(rule)
  const { size, limit, seed } = selection
  return `A panel of up to ${size} drawn from ${count} (${audienceWords(rule)}), nobody asked more than ${limit.times === 1 ? 'once' : `${limit.times} times`} in ${limit.days} days, drawn by ‘${seed}’`
}

function countsByUnit(people: readonly FrameMember[]) {
  const units = new Map<string, { unit: string[]; invited: number }>()
  for (const { unit } of people) {
    const known = units.get(unitWords(unit))
    if (known === undefined) units.set(unitWords(unit), { unit, invited: 1 })
    else known.invited += 1
  }
  return [...units.values()]
}

function codeCounts(people: readonly FramePerson[]): WaveFrame['codes'] {
  const onCodes = people.filter(({ channel }) => channel !== 'credential')
  return counted(onCodes, ({ site, groupId }) => JSON.stringify([site ?? '', groupId])).map(([key, invited]) => {
    const parts: unknown = JSON.parse(key)
    const [site, groupId] = Array.isArray(parts) ? parts.map(String) : []
    return { site: site ?? '', groupId: groupId ?? '', invited }
  })
}

function counted<T, K extends string>(list: readonly T[], keyOf: (item: T) => K): [K, number][] {
  const counts = new Map<K, number>()
  for (const item of list) counts.set(keyOf(item), (counts.get(keyOf(item)) ?? 0) + 1)
  return [...counts].sort(([a], [b]) => (a < b ? -1 : 1))
}
