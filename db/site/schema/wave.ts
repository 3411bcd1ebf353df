import { randomUUID } from 'node:crypto'
import { sql, type Column } from 'drizzle-orm'
import { check, foreignKey, index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { WavePlan } from '@/lib/domain/survey/wave-plan'
import { waveStates } from '@/lib/domain/survey/wave'
import { oneOf } from './checks'
import { now } from './moment'
import { people } from './person'
import { surveys } from './survey'
import { surveyVersions } from './survey-version'

/**
 * One time that a survey is asked. The plan changes while it is a draft; once it is sealed (wave_seals) nothing of
 * it does, but that it ends, or ends later within what was sealed. Moments of the wave are ISO 8601 in UTC.
 */
export const waves = sqliteTable(
  'waves',
  {
    id: text().primaryKey().$defaultFn(() => randomUUID()),
    /** The last word of its address. */
    slug: text().notNull().unique(),
    surveyId: text().notNull().references(() => surveys.id),
    /** The frozen version that is asked; null in a draft. */
    surveyVersion: integer(),
    state: text({ enum: waveStates }).notNull().default('draft'),
    /** The slug of the first wave of a pulse that comes again. */
    series: text(),
    plan: text({ mode: 'json' }).$type<WavePlan>().notNull(),
    opensAt: text().notNull(),
    closesAt: text().notNull(),
    latestClose: text().notNull(),
    /** Moves by one with each change of the plan. */
    revision: integer().notNull().default(1),
    createdAt: integer({ mode: 'timestamp_ms' }).notNull().default(now),
    createdBy: text().notNull().references(() => people.id),
    /** When it was closed or cancelled. */
    endedAt: text(),
    /** Self-declared values blanked at close, in all. */
    blanked: integer(),
    /** Why it could not open when it was time, in words; null where nothing is wrong. */
    problems: text({ mode: 'json' }).$type<string[]>(),
  },
  (table) => [
    foreignKey({ columns: [table.surveyId, table.surveyVersion], foreignColumns: [surveyVersions.surveyId, surveyVersions.version] }),
    check('waves_slug', sql`${table.slug} <> '' AND length(${table.slug}) <= 60 AND ${table.slug} NOT GLOB '*[^a-z0-9-]*'`),
    oneOf('waves_state', table.state, waveStates),
    check('waves_draft_asks_no_version', sql`${table.state} IN ('draft', 'cancelled') OR ${table.surveyVersion} IS NOT NULL`),
    isMoment('waves_opens_at', table.opensAt),
    isMoment('waves_closes_at', table.closesAt),
    isMoment('waves_latest_close', table.latestClose),
    isMoment('waves_ended_at', table.endedAt),
    check('waves_in_order', sql`${table.opensAt} < ${table.closesAt} AND ${table.closesAt} <= ${table.latestClose}`),
    check('waves_end_whole', sql`(${table.state} IN ('closed', 'cancelled')) = (${table.endedAt} IS NOT NULL)`),
    index('waves_of_survey').on(table.surveyId),
    index('waves_by_state').on(table.state),
  ],
)

/** A moment written so that order of texts is order of time. */
export function isMoment(name: string, column: Column) {
  const form = sql.raw("'[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9].[0-9][0-9][0-9]Z'")
  return check(name, sql`${column} IS NULL OR ${column} GLOB ${form}`)
}
