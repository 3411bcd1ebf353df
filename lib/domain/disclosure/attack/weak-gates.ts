import { decideList, type WaveDecision } from '../decide-list'
import { decideWave } from '../decide-wave'
import type { Group, Rules, Table } from '../group'
import type { LinearProgramSolver } from '../linear-program'
import type { SealedList } from '../sealed-tables'
import { shortGroups } from '../short'
import { countTables, type CountedTable } from '../wave-tables'
import type { Organisation } from './organisation'
import { count, fact, itemFacts, publish, structureOf, type Fact, type Publication, type Truth, truthOf } from './publication'

/** What a gate lets out of an organisation; null where it refuses. */
export type GateUnderTest = (organisation: Organisation, solve: LinearProgramSolver) => Promise<{ publication: Publication; truth: Truth; decision: WaveDecision | null } | null>

const rules: Rules = { threshold: 10, protection: 10 }

/** The gate itself, over all that a wave lets out: its tables and the later tree, or the coarser list it offers. */
export const theGate: GateUnderTest = async (organisation, solve) => {
  const list: SealedList = { ...organisation.list, tables: [...organisation.list.tables, { id: 'later', of: 'later units', audience: 'managers', places: organisation.later }] }
  const { measures, respondents, seed } = organisation
  const outcome = await decideWave(list, { measures, respondents }, { rules, secret: String(seed), solve })
  const safe = outcome.kind === 'decided' ? { list, decision: outcome.decision } : outcome.nearest
  if (safe === null) return null
  const tables = countTables(safe.list, { measures, respondents })
  return { publication: publish(tables, safe.decision, measures.map(({ code }) => code)), truth: truthOf(tables), decision: safe.decision }
}

/** The weak gates that METHODS.md names: each must be caught. */
export const weakGates: Readonly<Record<string, GateUnderTest>> = {
  'primary suppression only': async (organisation) => byTable(organisation, (table) => new Set(shortGroups(table, new Set(), rules))),
  'two per line': async (organisation) => byTable(organisation, twoPerLine),
  'per-item suppression': perItem,
  'weighted beside raw': async (organisation, solve) => withFacts(organisation, solve, weightedFacts),
  'p of the rest': async (organisation, solve) => withFacts(organisation, solve, restFacts),
  'separate decisions per audience': separately,
  'a re-cut tree': recut,
}

async function decided(list: SealedList, { measures, respondents }: Organisation, solve: LinearProgramSolver, secret: string) {
  const outcome = await decideList(list, { measures, respondents }, { rules, secret, solve })
  if (outcome.kind === 'refused') return null
  const tables = countTables(list, { measures, respondents })
  return { publication: publish(tables, outcome.decision, measures.map(({ code }) => code)), truth: truthOf(tables), decision: outcome.decision }
}

/** Hides in each table what `hidden` names, and asks nothing further. */
function byTable({ list, measures, respondents }: Organisation, hidden: (table: Table) => ReadonlySet<string>) {
  const tables = countTables(list, { measures, respondents })
  const decision: WaveDecision = {
    ...rules, audiences: list.audiences, gone: [],
    tables: tables.map(({ table, sealed: { id, audience } }) => {
      const gone = hidden(table)
      return { id, audience, shown: table.groups.map((group) => group.id).filter((group) => !gone.has(group)), withheld: [], counted: [], comments: {} }
    }),
  }
  return { publication: publish(tables, decision, measures.map(({ code }) => code)), truth: truthOf(tables), decision }
}

/** The small ones, and where a line has only one of them the smallest other. */
function twoPerLine(table: Table): Set<string> {
  const hidden = new Set(shortGroups(table, new Set(), rules))
  const size = (id: string) => table.groups.find((group) => group.id === id)?.responders ?? Infinity
  for (const { parts } of table.lines) {
    const open = parts.filter((id) => !hidden.has(id)).sort((a, b) => size(a) - size(b))
    if (parts.filter((id) => hidden.has(id)).length === 1 && open[0] !== undefined) hidden.add(open[0])
  }
  return hidden
}

/** Each item decided by itself, soundly; who answered anything is told of every group that any item shows. */
async function perItem(organisation: Organisation, solve: LinearProgramSolver) {
  const { list, measures, respondents } = organisation
  const tables = countTables(list, { measures, respondents })
  const facts: Fact[] = []
  const shown = new Set<string>()
  for (const [item, measure] of measures.entries()) {
    const alone = respondents.map((each) => ({ ...each, answers: [each.answers[item] ?? null] }))
    const outcome = await decideList(list, { measures: [measure], respondents: alone }, { rules, secret: measure.code, solve })
    if (outcome.kind === 'refused') continue
    for (const group of shownGroups(tables, outcome.decision)) {
      facts.push(...itemFacts(group, item))
      shown.add(group.id)
    }
  }
  const truth = truthOf(tables)
  facts.push(...[...shown].flatMap((id) => truth.get(id) ?? []).map((group) => fact(group, null, 'n')))
  return { publication: { ...structureOf(tables, rules.threshold, rules.protection, measures.length), facts }, truth, decision: null }
}

function shownGroups(tables: readonly CountedTable[], decision: WaveDecision): Group[] {
  return tables.flatMap(({ table }) => {
    const decided = decision.tables.find(({ id }) => id === table.id)
    return table.groups.filter(({ id }) => decided?.shown.includes(id))
  })
}

async function withFacts(organisation: Organisation, solve: LinearProgramSolver, more: (publication: Publication, truth: Truth) => Fact[]) {
  const sound = await decided(organisation.list, organisation, solve, String(organisation.seed))
  return sound && { ...sound, publication: { ...sound.publication, facts: [...sound.publication.facts, ...more(sound.publication, sound.truth)] } }
}

/** Of every total that is shown, the sums weighted to headcount beside the raw ones. */
function weightedFacts({ lines, facts, items, groups }: Publication, truth: Truth): Fact[] {
  const shown = new Set(facts.flatMap(({ terms }) => terms.map(({ figure }) => figure.group)))
  return lines.filter(({ total, parts }) => shown.has(total) && parts.every((id) => groups.get(id)?.headcount !== null)).flatMap(({ parts }) =>
    Array.from({ length: items }, (_, item) => (['n', 'positive', 'negative'] as const).map((part): Fact => {
      const people = parts.flatMap((id) => truth.get(id) ?? [])
      const weight = ({ headcount, responders }: Group) => (headcount ?? 0) / Math.max(1, responders)
      return {
        terms: people.map((group) => ({ figure: { group: group.id, item, part }, coefficient: weight(group) })),
        total: people.reduce((sum, group) => sum + weight(group) * count(group, item, part), 0),
      }
    })).flat(),
  )
}

/** Of every hidden group, n and shares of the rest of its parent, as a table of tests has them. */
function restFacts({ lines, facts, items }: Publication, truth: Truth): Fact[] {
  const shown = new Set(facts.flatMap(({ terms }) => terms.map(({ figure }) => figure.group)))
  return lines.filter(({ total }) => shown.has(total)).flatMap(({ total, parts }) => parts.filter((id) => !shown.has(id) && !id.startsWith('\u0000')).flatMap((id) => {
    const [whole, part] = [truth.get(total), truth.get(id)]
    if (whole === undefined || part === undefined) return []
    return Array.from({ length: items }, (_, item) => (['n', 'positive', 'negative'] as const).map((kind): Fact => ({
      terms: [{ figure: { group: total, item, part: kind }, coefficient: 1 }, { figure: { group: id, item, part: kind }, coefficient: -1 }],
      total: count(whole, item, kind) - count(part, item, kind),
    }))).flat()
  }))
}

/** Each audience decided soundly by itself, so that other neighbours go; somebody is in two audiences. */
async function separately(organisation: Organisation, solve: LinearProgramSolver) {
  const one = await decided(organisation.list, organisation, solve, 'public')
  const other = await decided(organisation.list, organisation, solve, 'managers')
  if (one === null || other === null) return one ?? other
  return { ...one, publication: { ...one.publication, facts: [...one.publication.facts, ...other.publication.facts] }, decision: null }
}

/** The later tree decided soundly by itself, as if nothing had been published before. */
async function recut(organisation: Organisation, solve: LinearProgramSolver) {
  const { list, later } = organisation
  const first = await decided(list, organisation, solve, String(organisation.seed))
  const root = list.units[0]
  if (first === null || root === undefined) return first
  const headcount = (id: string) => list.units.find((unit) => unit.id === id)?.headcount ?? 0
  const units = [root, ...later.flatMap(({ id, members }) => [
    { id: `later: ${id}`, parent: root.id, headcount: members.reduce((sum, member) => sum + headcount(member), 0) },
    ...members.map((member) => ({ id: member, parent: `later: ${id}`, headcount: headcount(member) })),
  ])]
  const second = await decided({ ...list, units, dimensions: [], tables: [{ id: 'later', of: 'units', depth: 1, audience: 'managers' }] }, organisation, solve, 'later')
  if (second === null) return first
  const groups = new Map([...first.publication.groups, ...second.publication.groups])
  const places = later.map(({ id, members }) => ({ total: `later: ${id}`, parts: members })).filter(({ total }) => groups.has(total))
  const publication = { ...first.publication, groups, lines: [...first.publication.lines, ...second.publication.lines, ...places], facts: [...first.publication.facts, ...second.publication.facts] }
  return { publication, truth: new Map([...first.truth, ...second.truth]), decision: null }
}
