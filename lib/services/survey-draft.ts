import { randomUUID } from 'node:crypto'
import { and, eq, sql } from 'drizzle-orm'
import { z } from 'zod'
import { readSurveyRow, readSurveys, readSurveyVersions, type ListedSurvey, type SurveyRow } from '@/db/site/read-surveys'
import { surveys } from '@/db/site/schema'
import type { Actor } from '@/lib/domain/access/actor'
import { fieldErrors } from '@/lib/domain/access/field-errors'
import { may } from '@/lib/domain/access/may'
import { byPerson } from '@/lib/domain/audit/actor'
import { draftText, draftTitle, newSurvey } from '@/lib/domain/survey/survey-draft'
import { readSurvey } from '@/lib/domain/survey/survey-file'
import { audited } from './audit'
import { auditTrail, type AuditTrail } from './audit-trail'
import { forbidden, invalid, notFound, type Change, type Forbidden, type NotFound, type Reading } from './outcome'

/** Every survey, those changed last first; archived ones too. */
export async function listSurveys(actor: Actor, { database }: AuditTrail = auditTrail()): Promise<Reading<{ surveys: ListedSurvey[] }>> {
  if (!may(actor, 'design-survey').ok) return forbidden
  return { ok: true, content: { surveys: await readSurveys(database) } }
}

export type ShownSurvey = {
  id: string
  title: string
  /** JSON as it was saved, right or not yet. */
  draft: unknown
  revision: number
  updatedAt: Date
  archived: boolean
  /** What stands between the draft and a survey that can be asked, a line each. */
  problems: string[]
  versions: { version: number; hash: string; frozenAt: Date }[]
}

export async function showSurvey(actor: Actor, id: string, { database }: AuditTrail = auditTrail()): Promise<Reading<ShownSurvey>> {
  if (!may(actor, 'design-survey').ok) return forbidden
  const row = await readSurveyRow(database, id)
  if (row === null) return notFound
  const versions = await readSurveyVersions(database, id)
  const draft: unknown = JSON.parse(row.draft)
  const { title, revision, updatedAt, archivedAt } = row
  return {
    ok: true,
    content: {
      id, title, draft, revision, updatedAt, archived: archivedAt !== null, problems: problemsOf(draft),
      versions: versions.map(({ version, hash, frozenAt }) => ({ version, hash, frozenAt })),
    },
  }
}

const beginning = z.object({
  title: z.string('Write a title').trim().min(1, 'Write a title').max(200, 'Shorten the title to 200 letters'),
  organisation: z.string('Write the organisation').trim().min(1, 'Write the organisation as it is to stand in the questions').max(200, 'Shorten it to 200 letters'),
})

/** Begins a survey with nothing in it yet but a section. */
export async function createSurvey(actor: Actor, typed: unknown, trail: AuditTrail = auditTrail()): Promise<Change<{ id: string }>> {
  if (!may(actor, 'design-survey').ok) return forbidden
  const form = beginning.safeParse(typed)
  if (!form.success) return invalid(fieldErrors(form.error))
  return addSurvey(actor, newSurvey(form.data), null, trail)
}

/** Stores a survey as a new draft; for whoever has asked whether the actor may. */
export async function addSurvey(actor: Actor, draft: unknown, copyOf: string | null, trail: AuditTrail): Promise<Change<{ id: string }>> {
  const verdict = may(actor, 'design-survey')
  if (!verdict.ok) return forbidden
  const text = draftText(draft)
  if (text === null) return invalid({ '': 'The survey is too long, or nested too deeply, to be kept' })
  const [id, now] = [randomUUID(), trail.now()]
  await audited(
    { action: 'survey-added', actor: byPerson(actor, verdict.by), subject: { id }, before: null, after: { copyOf } },
    {
      statements: [
        trail.database.insert(surveys).values({ id, title: draftTitle(draft), draft: text, createdAt: now, updatedAt: now, notedAt: now, updatedBy: actor.personId }),
      ],
    },
    trail,
  )
  return { ok: true, id }
}

export type DraftSaved =
  | { ok: true; revision: number; problems: string[] }
  /** Somebody else has saved meanwhile: what stands now, to be looked at beside what was typed. */
  | { ok: false; reason: 'conflict'; revision: number; draft: unknown }
  | { ok: false; errors: Record<string, string> }
  | Forbidden
  | NotFound

/** Saves within this time by one person are told by the log once. */
const notedEvery = 15 * 60_000

/** Saves a draft over the revision that whoever saves had before them. It need not be right yet. */
export async function saveSurveyDraft(
  actor: Actor, id: string, { revision, draft }: { revision: number; draft: unknown }, trail: AuditTrail = auditTrail(),
): Promise<DraftSaved> {
  const verdict = may(actor, 'design-survey')
  if (!verdict.ok) return forbidden
  const row = await readSurveyRow(trail.database, id)
  if (row === null) return notFound
  if (row.archivedAt !== null) return invalid({ '': 'The survey is archived: take it back first' })
  const text = draftText(draft)
  if (text === null) return invalid({ '': 'The survey is too long, or nested too deeply, to be kept' })
  if (row.revision !== revision) return conflict(row)
  if (row.draft === text) return { ok: true, revision, problems: problemsOf(draft) }

  const now = trail.now()
  const next = { title: draftTitle(draft), draft: text, revision: revision + 1, updatedAt: now, updatedBy: actor.personId }
  const known = row.updatedBy === actor.personId && now.getTime() - row.notedAt.getTime() < notedEvery
  const ofRevision = and(eq(surveys.id, id), eq(surveys.revision, revision))
  const saved = known
    ? (await trail.database.update(surveys).set(next).where(ofRevision)).rowsAffected === 1
    : (await audited(
        { action: 'survey-changed', actor: byPerson(actor, verdict.by), subject: { id }, before: { revision }, after: { revision: revision + 1 } },
        {
          statements: [trail.database.update(surveys).set({ ...next, notedAt: now }).where(ofRevision)],
          onlyIf: sql`EXISTS (SELECT 1 FROM ${surveys} WHERE ${ofRevision})`,
        },
        trail,
      )).ok
  if (saved) return { ok: true, revision: revision + 1, problems: problemsOf(draft) }
  const later = await readSurveyRow(trail.database, id)
  return later === null ? notFound : conflict(later)
}

/** Takes a survey out of the way, or back. Its waves and versions stay as they are. */
export async function archiveSurvey(actor: Actor, id: string, archived: boolean, trail: AuditTrail = auditTrail()): Promise<Change> {
  const verdict = may(actor, 'design-survey')
  if (!verdict.ok) return forbidden
  const row = await readSurveyRow(trail.database, id)
  if (row === null) return notFound
  if ((row.archivedAt !== null) === archived) return { ok: true }
  await audited(
    { action: 'survey-archived', actor: byPerson(actor, verdict.by), subject: { id }, before: { archived: !archived }, after: { archived } },
    { statements: [trail.database.update(surveys).set({ archivedAt: archived ? trail.now() : null }).where(eq(surveys.id, id))] },
    trail,
  )
  return { ok: true }
}

function problemsOf(draft: unknown): string[] {
  const reading = readSurvey(draft)
  return reading.ok ? [] : reading.problems
}

function conflict({ revision, draft }: SurveyRow): DraftSaved {
  const now: unknown = JSON.parse(draft)
  return { ok: false, reason: 'conflict', revision, draft: now }
}
