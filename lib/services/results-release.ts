import { randomUUID } from 'node:crypto'
import { and, eq, isNull, sql } from 'drizzle-orm'
import { failureWords } from '@/db/failure-words'
import { readResultSet, readSheetHash } from '@/db/site/read-results'
import { resultReleases, resultSets } from '@/db/site/schema'
import type { Actor } from '@/lib/domain/access/actor'
import { may } from '@/lib/domain/access/may'
import { byPerson } from '@/lib/domain/audit/actor'
import { resultAudiences } from '@/lib/domain/survey/result-tables'
import { audited } from './audit'
import { auditTrail, type AuditTrail } from './audit-trail'
import { changedMeanwhile, forbidden, invalid, notFound, type Change } from './outcome'
import { isShown } from './results-read'

/** Releases a wave's results to an audience: from then on they read it. It is done once and not taken back. */
export async function releaseResults(actor: Actor, slug: string, typed: Readonly<Record<string, string>>, trail: AuditTrail = auditTrail()): Promise<Change> {
  const verdict = may(actor, 'release-results')
  if (!verdict.ok) return forbidden
  const set = await readResultSet(trail.database, slug)
  if (set === null || !isShown(set)) return notFound
  const audience = resultAudiences.find((one) => one === typed['audience'] && one !== 'od')
  if (audience === undefined) return invalid({ '': 'Choose to whom it is released' })
  const hash = await readSheetHash(trail.database, slug, audience)
  if (hash === null) return notFound
  const row = { id: randomUUID(), slug, audience, kind: 'shown' as const, hash, releasedAt: trail.now().toISOString(), releasedBy: actor.personId }
  try {
    await audited(
      { action: 'results-released', actor: byPerson(actor, verdict.by), subject: { id: row.id }, before: null, after: { audience, fingerprint: hash } },
      { statements: [trail.database.insert(resultReleases).values(row)] },
      trail,
    )
  } catch (error) {
    if (!/UNIQUE/.test(failureWords(error))) throw error
    return invalid({ '': 'It was released to them already' })
  }
  return { ok: true }
}

/** Agrees to show the nearest safe tables of a wave that could not be shown as it was sealed. */
export async function acceptCoarser(actor: Actor, slug: string, trail: AuditTrail = auditTrail()): Promise<Change> {
  const verdict = may(actor, 'release-results')
  if (!verdict.ok) return forbidden
  const set = await readResultSet(trail.database, slug)
  if (set === null) return notFound
  if (set.coarser === null || set.acceptedAt !== null) return invalid({ '': 'There is nothing to agree to' })
  const fingerprint = (await readSheetHash(trail.database, slug, 'od')) ?? undefined
  const open = sql`EXISTS (SELECT 1 FROM ${resultSets} WHERE ${resultSets.slug} = ${slug} AND ${resultSets.acceptedAt} IS NULL)`
  const written = await audited(
    { action: 'results-accepted', actor: byPerson(actor, verdict.by), subject: { id: set.waveId ?? slug }, before: null, after: fingerprint === undefined ? {} : { fingerprint } },
    { statements: [trail.database.update(resultSets).set({ acceptedAt: trail.now().toISOString() }).where(and(eq(resultSets.slug, slug), isNull(resultSets.acceptedAt)))], onlyIf: open },
    trail,
  )
  return written.ok ? { ok: true } : changedMeanwhile
}
