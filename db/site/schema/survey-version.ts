import { sql } from 'drizzle-orm'
import { check, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { Survey } from '@/lib/domain/survey/survey'
import type { WordingLink } from '@/lib/domain/survey/survey-version'
import { now } from './moment'
import { people } from './person'
import { surveys } from './survey'

/** A frozen state of a survey, with how each wording follows from the version before. Triggers keep it as it is. */
export const surveyVersions = sqliteTable(
  'survey_versions',
  {
    surveyId: text().notNull().references(() => surveys.id),
    version: integer().notNull(),
    survey: text({ mode: 'json' }).$type<Survey>().notNull(),
    /** SHA-256 of the survey's canonical JSON. */
    hash: text().notNull(),
    links: text({ mode: 'json' }).$type<WordingLink[]>().notNull(),
    frozenAt: integer({ mode: 'timestamp_ms' }).notNull().default(now),
    frozenBy: text().notNull().references(() => people.id),
  },
  (table) => [
    primaryKey({ columns: [table.surveyId, table.version] }),
    check('survey_versions_number', sql`${table.version} > 0`),
    check('survey_versions_hash', sql`length(${table.hash}) = 64 AND ${table.hash} NOT GLOB '*[^0-9a-f]*'`),
  ],
)
