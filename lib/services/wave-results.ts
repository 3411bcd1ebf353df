import { readReleases, readResultSet, readResultSets, type ResultRelease, type ResultSet } from '@/db/site/read-results'
import { readSurveyVersions } from '@/db/site/read-surveys'
import { readWaveBySlug, readWavesInState } from '@/db/site/read-waves'
import type { SiteDatabase } from '@/db/site/database'
import type { Actor } from '@/lib/domain/access/actor'
import { may } from '@/lib/domain/access/may'
import { heatmapOf, type Heatmap } from '@/lib/domain/results/heatmap'
import { sentencesOf, type Sentence } from '@/lib/domain/results/sentences'
import type { ResultSheet } from '@/lib/domain/results/sheet'
import { figureTables, type FigureTable } from '@/lib/domain/results/tables'
import { trendsOf, type Earlier, type TrendLine } from '@/lib/domain/results/trend'
import { stepWords } from '@/lib/domain/results/work'
import { resultAudiences, type ResultAudience } from '@/lib/domain/survey/result-tables'
import { trendRuns } from '@/lib/domain/survey/trend'
import { processWide } from '@/lib/platform/process-wide'
import { auditTrail, type AuditTrail } from './audit-trail'
import { forbidden, notFound, type Reading } from './outcome'
import { workings } from './results-decide'
import { isShown, openSheet, readableSets, readSheet, readsResults, type Reach } from './results-read'

/** Everything that a wave's pages and files are made of, for one reader: one function gives both. */
export type WaveResults = { set: ResultSet; sheet: ResultSheet; reach: Reach; trends: TrendLine[]; tables: FigureTable[]; sentences: Sentence[] }

/** A wave's released results with what earlier waves say of the same questions; null where the reader has none. */
export async function waveResults(actor: Actor, slug: string, as: ResultAudience | null, { database }: AuditTrail = auditTrail()): Promise<WaveResults | null> {
  const read = await readSheet(actor, slug, database, as)
  if (read === null) return null
  const { all, ...part } = read
  const told = await toldOf(all, read.set, database)
  if (read.reach.within === null) return { ...part, ...told }
  const trends = told.trends.filter(({ group }) => part.sheet.groups.some(({ id }) => id === group))
  return { ...part, trends, tables: figureTables(part.sheet, trends), sentences: sentencesOf(part.sheet, trends) }
}

/** The same for an audience and not for a person: for the public pages, and for the owner's commands. */
export async function audienceResults(slug: string, audience: ResultAudience, { database }: AuditTrail = auditTrail()): Promise<WaveResults | null> {
  const set = await readResultSet(database, slug)
  const sheet = set !== null && isShown(set) ? await openSheet(database, slug, audience) : null
  return set === null || sheet === null ? null : { set, sheet, reach: { audience, within: null }, ...(await toldOf(sheet, set, database)) }
}

type Told = Pick<WaveResults, 'trends' | 'tables' | 'sentences'>

/** Worked out once for a sheet and those before it: the same objects ask for the same. */
async function toldOf(sheet: ResultSheet, set: ResultSet, database: SiteDatabase): Promise<Told> {
  const earlier = await earlierOf(sheet, set, database)
  const known = processWide('results-told', () => new WeakMap<ResultSheet, { earlier: ResultSheet[]; told: Told }>())
  const before = known.get(sheet)
  if (before !== undefined && before.earlier.length === earlier.length && before.earlier.every((one, place) => one === earlier[place]?.sheet)) return before.told
  const trends = trendsOf(sheet, earlier)
  const told = { trends, tables: figureTables(sheet, trends), sentences: sentencesOf(sheet, trends) }
  known.set(sheet, { earlier: earlier.map((one) => one.sheet), told })
  return told
}

/** No line is longer: what was asked before that is in its own results. */
const mostEarlier = 8

/** The sheets of earlier waves for the same audience, oldest first. */
async function earlierOf(sheet: ResultSheet, set: ResultSet, database: SiteDatabase): Promise<Earlier[]> {
  const sets = (await readableEarlier(set, database)).slice(0, mostEarlier).reverse()
  const versions = sheet.wave.surveyId === null ? [] : await readSurveyVersions(database, sheet.wave.surveyId)
  const found: Earlier[] = []
  for (const { slug } of sets) {
    const before = await openSheet(database, slug, sheet.audience)
    if (before === null) continue
    const waves = [before, sheet].map(({ wave }) => ({ id: wave.slug, version: wave.surveyVersion ?? 0 }))
    found.push({
      sheet: before,
      then: (code) => {
        const run = trendRuns(versions, waves, code).at(-1)
        const point = run?.find(({ wave }) => wave === slug)
        return point === undefined ? null : { code: point.code, minor: run?.some(({ minor }) => minor) === true }
      },
    })
  }
  return found
}

async function readableEarlier(set: ResultSet, database: SiteDatabase): Promise<ResultSet[]> {
  return (await readResultSets(database)).filter((one) => isShown(one) && one.slug !== set.slug && (one.closedOn < set.closedOn || (one.closedOn === set.closedOn && one.decidedAt < set.decidedAt)))
}

export type ListedResults = { slug: string; title: string; closedOn: string; imported: boolean; state: 'shown' | 'waiting' | 'working' | 'failed' | 'refused' }

/** Every wave that has results which the reader may read, and for the OD team those that wait for them. */
export async function listResults(actor: Actor, { database }: AuditTrail = auditTrail()): Promise<Reading<{ waves: ListedResults[]; mayRelease: boolean }>> {
  if (!readsResults(actor)) return forbidden
  const shown = (await readableSets(actor, database)).map(({ set: { slug, title, closedOn, waveId } }): ListedResults => ({ slug, title, closedOn, imported: waveId === null, state: 'shown' }))
  const team = may(actor, 'read-unit-results', 'organisation').ok && may(actor, 'design-survey').ok
  const waiting: ListedResults[] = []
  for (const { wave, surveyTitle } of team ? await readWavesInState(database, ['closed']) : []) {
    if (shown.some(({ slug }) => slug === wave.slug)) continue
    const set = await readResultSet(database, wave.slug)
    waiting.push({ slug: wave.slug, title: surveyTitle, closedOn: (wave.endedAt ?? '').slice(0, 10), imported: false, state: set === null ? stateOf(wave.slug) : 'refused' })
  }
  return { ok: true, content: { waves: [...waiting, ...shown], mayRelease: may(actor, 'release-results').ok } }
}

function stateOf(slug: string): 'waiting' | 'working' | 'failed' {
  const working = workings().get(slug)
  return working === undefined ? 'waiting' : 'step' in working ? 'working' : 'failed'
}

export type ShownResults = { slug: string; title: string; closedOn: string; mayRelease: boolean } & (
  | { state: 'waiting' | 'failed' }
  | { state: 'working'; step: string; seconds: number }
  | { state: 'refused'; table: string; coarser: readonly string[] | null }
  | ({ state: 'shown'; heatmap: Heatmap; chosen: Chosen; releases: ResultRelease[]; releasing: boolean } & WaveResults)
)

/** What of a sheet is looked at: choices among what was released, and nothing that asks for more. */
export type Chosen = { table: string; theme: string | null; group: string; as: ResultAudience; tables: readonly { id: string; title: string }[]; audiences: readonly ResultAudience[] }

/** The page of a wave's results: its state, or what the reader may see of it. */
export async function showResults(actor: Actor, slug: string, search: Readonly<Record<string, string | undefined>>, trail: AuditTrail = auditTrail()): Promise<Reading<ShownResults>> {
  if (!readsResults(actor)) return forbidden
  const { database } = trail
  const [found, set] = [await readWaveBySlug(database, slug), await readResultSet(database, slug)]
  const mayRelease = may(actor, 'release-results').ok
  if (set === null || !isShown(set)) {
    if (found === null || found.wave.state !== 'closed' || !may(actor, 'design-survey').ok) return notFound
    const about = { slug, title: set?.title ?? found.surveyTitle, closedOn: set?.closedOn ?? (found.wave.endedAt ?? '').slice(0, 10), mayRelease }
    if (set !== null) return { ok: true, content: { ...about, state: 'refused', table: set.refusedTable ?? '', coarser: set.coarser } }
    const working = workings().get(slug)
    if (working === undefined) return { ok: true, content: { ...about, state: 'waiting' } }
    if ('failed' in working) return { ok: true, content: { ...about, state: 'failed' } }
    return { ok: true, content: { ...about, state: 'working', step: stepWords[working.step], seconds: Math.round((Date.now() - working.since) / 1000) } }
  }
  const results = await waveResults(actor, slug, resultAudiences.find((one) => one === search['as']) ?? null, trail)
  if (results === null) return notFound
  const { sheet, reach } = results
  const own = (await readSheet(actor, slug, database))?.reach.audience ?? reach.audience
  const chosen = choose(sheet, search, resultAudiences.slice(0, resultAudiences.indexOf(own) + 1))
  const releases = mayRelease || reach.audience === 'od' ? await readReleases(database, slug) : []
  return {
    ok: true,
    content: { slug, title: set.title, closedOn: set.closedOn, mayRelease, state: 'shown', heatmap: heatmapOf(sheet, chosen.table, chosen.theme), chosen, releases, releasing: mayRelease, ...results },
  }
}

function choose(sheet: ResultSheet, search: Readonly<Record<string, string | undefined>>, audiences: readonly ResultAudience[]): Chosen {
  const names = new Map([['units', 'Units']])
  for (const { table, kind } of sheet.groups) if (kind !== 'unit' && !names.has(table)) names.set(table, tableTitle(table))
  const tables = [...names].map(([id, title]) => ({ id, title }))
  return {
    tables, audiences, as: sheet.audience,
    table: tables.find(({ id }) => id === search['table'])?.id ?? 'units',
    theme: sheet.themes.find(({ id }) => id === search['theme'])?.id ?? null,
    group: sheet.groups.find(({ id }) => id === search['group'])?.id ?? 'everybody',
  }
}

function tableTitle(table: string): string {
  return `By ${table.replace(/ by directorate$/, ', and directorate')}`
}
