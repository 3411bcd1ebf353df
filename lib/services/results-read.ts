import { readReleases, readResultSet, readResultSets, readSheetHash, readSheetText, type ResultRelease, type ResultSet } from '@/db/site/read-results'
import type { SiteDatabase } from '@/db/site/database'
import { readUnits } from '@/db/site/read-units'
import type { Actor } from '@/lib/domain/access/actor'
import { may } from '@/lib/domain/access/may'
import type { Role } from '@/lib/domain/access/role'
import { unitPaths } from '@/lib/domain/access/unit-path'
import { openKept } from '@/lib/domain/disclosure/kept'
import { sheetWithin } from '@/lib/domain/results/sheet-within'
import { isResultSheet, type ResultSheet } from '@/lib/domain/results/sheet'
import { resultAudiences, type ResultAudience } from '@/lib/domain/survey/result-tables'
import { processWide } from '@/lib/platform/process-wide'

/** What somebody may read of a wave: which audience's sheet, and of which units (paths from the top; null is all). */
export type Reach = { audience: ResultAudience; within: readonly (readonly string[])[] | null }

/** Sheets that were opened, by their hash: the largest take a tenth of a second. */
const mostOpen = 16

/** A sheet as it was kept. Null where there is none; it throws where the database holds another than the gate made. */
export async function openSheet(database: SiteDatabase, slug: string, audience: ResultAudience): Promise<ResultSheet | null> {
  const hash = await readSheetHash(database, slug, audience)
  if (hash === null) return null
  const open = processWide('result-sheets', () => new Map<string, ResultSheet>())
  const known = open.get(hash)
  if (known !== undefined) return known
  const sheet = openKept({ text: (await readSheetText(database, slug, audience)) ?? '', hash })
  if (!isResultSheet(sheet)) throw new Error(`The results of ${slug} are not as the gate made them: put back a backup`)
  if (open.size >= mostOpen) open.delete(open.keys().next().value ?? '')
  open.set(hash, sheet)
  return sheet
}

/** Nothing of a wave that could not be shown as it was sealed is read until the coarser tables were agreed to. */
export function isShown({ refusedTable, acceptedAt }: ResultSet): boolean {
  return refusedTable === null || acceptedAt !== null
}

const odTeam: readonly Role[] = ['od-lead', 'od-analyst']

/**
 * What somebody may read of a wave, or null. The OD team reads everything that the gate let through for it, in its own
 * units; a manager their own units and what stands above them, once that was released to managers; a staff
 * representative whatever was released.
 */
export async function reachOf(actor: Actor, releases: readonly Pick<ResultRelease, 'kind' | 'audience'>[], database: SiteDatabase): Promise<Reach | null> {
  const released = resultAudiences.filter((audience) => releases.some((release) => release.kind === 'shown' && release.audience === audience))
  const whole = may(actor, 'read-unit-results', 'organisation')
  if (whole.ok) {
    if (whole.by.some((role) => odTeam.includes(role))) return { audience: 'od', within: null }
    const widest = released.at(-1)
    return widest === undefined ? null : { audience: widest, within: null }
  }
  const paths = unitPaths(await readUnits(database))
  const of = (roles: readonly Role[]) => actor.roles.flatMap(({ role, unitId }) => (unitId !== null && roles.includes(role) ? [paths.get(unitId) ?? []] : [])).filter((path) => path.length > 0)
  const [team, others] = [of(['od-analyst']), of(['manager', 'staff-representative'])]
  if (team.length > 0) return { audience: 'managers', within: [...team, ...others] }
  return others.length > 0 && released.includes('managers') ? { audience: 'managers', within: others } : null
}

/** Whether somebody has a role by which results are read at all, of whatever wave. */
export function readsResults(actor: Actor): boolean {
  return actor.roles.some(({ role }) => [...odTeam, 'manager', 'staff-representative'].includes(role))
}

/** `all` is the audience's whole sheet: verdicts are of it, whatever part of it is read. */
export type ReadWave = { set: ResultSet; sheet: ResultSheet; all: ResultSheet; reach: Reach }

/** Every wave with results that somebody may read, the newest first. */
export async function readableSets(actor: Actor, database: SiteDatabase): Promise<{ set: ResultSet; reach: Reach }[]> {
  const [sets, releases] = [await readResultSets(database), await readReleases(database)]
  const found = []
  for (const set of sets.filter(isShown)) {
    const reach = await reachOf(actor, releases.filter(({ slug }) => slug === set.slug), database)
    if (reach !== null) found.push({ set, reach })
  }
  return found
}

/** A wave's sheet as far as somebody may read it. `as` is a wider audience than their own, to see what it sees. */
export async function readSheet(actor: Actor, slug: string, database: SiteDatabase, as: ResultAudience | null = null): Promise<ReadWave | null> {
  const set = await readResultSet(database, slug)
  if (set === null || !isShown(set)) return null
  const reach = await reachOf(actor, await readReleases(database, slug), database)
  if (reach === null) return null
  const audience = as !== null && resultAudiences.indexOf(as) <= resultAudiences.indexOf(reach.audience) ? as : reach.audience
  const sheet = await openSheet(database, slug, audience)
  return sheet === null ? null : { set, reach: { ...reach, audience }, all: sheet, sheet: reach.within === null ? sheet : sheetWithin(sheet, reach.within) }
}
