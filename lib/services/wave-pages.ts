import { readSurveyRow, readSurveys } from '@/db/site/read-surveys'
import { readWave, readWaves, type WaveWithSeal } from '@/db/site/read-waves'
import type { Actor } from '@/lib/domain/access/actor'
import { may } from '@/lib/domain/access/may'
import { estimatedMinutes, minutesInWords } from '@/lib/domain/survey/duration'
import { baseLanguage, inLanguage } from '@/lib/domain/survey/language'
import { readSurvey } from '@/lib/domain/survey/survey-file'
import { newPlan, ruleTyped, typedPlan, type TypedWave } from '@/lib/domain/survey/wave-typed'
import { usualTables } from '@/lib/domain/survey/wave-plan'
import { instantOf } from '@/lib/domain/survey/wave-time'
import type { SiteDatabase } from '@/db/site/database'
import { auditTrail, type AuditTrail } from './audit-trail'
import { forbidden, notFound, type Reading } from './outcome'
import { countAudience, previewWave, type WavePreview } from './wave-preview'
import { clockWords, waveLine, type WaveLine } from './wave-words'

/** What a survey brings to a wave: it is changed in the survey, and sealed with the wave. */
export type SurveyBrings = { id: string; title: string; minutes: string; characteristics: string[]; languages: string[]; tables: string[]; problems: string[] }

export type WaveFormContent = {
  /** Null for a new one. */
  wave: (WaveLine & { revision: number }) | null
  typed: TypedWave
  surveys: { id: string; title: string }[]
  survey: SurveyBrings | null
  /** The rule as it stands in the form, counted by today's roster. */
  count: { people: number; withEmail: number; words: string }
  units: string[][]
  sites: string[]
  clock: string[]
}

type Asked = { survey?: string | undefined; from?: string | undefined; typed: TypedWave }

/** The form of a new wave: empty, as another wave was (`from`), or as it was typed. */
export async function newWavePage(actor: Actor, { survey, from, typed }: Asked, trail: AuditTrail = auditTrail()): Promise<Reading<WaveFormContent>> {
  if (!may(actor, 'design-survey').ok) return forbidden
  const before = from === undefined ? null : await readWave(trail.database, from)
  if (from !== undefined && before === null) return notFound
  const begun = before === null ? newPlan(survey ?? '') : duplicated(before, (await readWaves(trail.database)).map(({ wave }) => wave.slug))
  return formContent(actor, null, isTyped(typed) ? typed : begun, trail)
}

/** The form of a wave in planning; of another it says that nothing of it can change. */
export async function editWavePage(actor: Actor, id: string, typed: TypedWave, trail: AuditTrail = auditTrail()): Promise<Reading<WaveFormContent>> {
  if (!may(actor, 'design-survey').ok) return forbidden
  const found = await readWave(trail.database, id)
  if (found === null) return notFound
  return formContent(actor, found, isTyped(typed) ? typed : typedPlan(found.wave), trail)
}

const isTyped = (typed: TypedWave) => 'slug' in typed

/** The plan of a wave for another one: all but its times, under the next free name. */
function duplicated({ wave: { slug, surveyId, plan } }: WaveWithSeal, taken: readonly string[]): TypedWave {
  const stem = slug.replace(/-\d+$/, '')
  const free = Array.from({ length: taken.length + 2 }, (_, at) => `${stem}-${at + 2}`).find((name) => !taken.includes(name))
  return typedPlan({ slug: free ?? '', surveyId, plan })
}

async function formContent(actor: Actor, found: WaveWithSeal | null, typed: TypedWave, trail: AuditTrail): Promise<Reading<WaveFormContent>> {
  const counted = await countAudience(actor, ruleTyped(typed), trail)
  if (!counted.ok) return counted
  const { people, withEmail, words, units, sites } = counted.content
  const surveys = (await readSurveys(trail.database)).filter(({ id, archivedAt }) => archivedAt === null || id === typed.surveyId)
  const [opens, closes] = [instantOf(typed.opensAt ?? '', 'earlier'), instantOf(typed.closesAt ?? '', 'later')]
  return {
    ok: true,
    content: {
      wave: found === null ? null : { ...waveLine(found, trail.now()), revision: found.wave.revision },
      typed, units, sites,
      surveys: surveys.map(({ id, title }) => ({ id, title })),
      survey: await broughtBy(trail.database, typed.surveyId ?? ''),
      count: { people, withEmail, words },
      clock: opens.ok && closes.ok ? clockWords({ opensAt: opens.instant, closesAt: closes.instant }) : [],
    },
  }
}

async function broughtBy(database: SiteDatabase, surveyId: string): Promise<SurveyBrings | null> {
  const row = surveyId === '' ? null : await readSurveyRow(database, surveyId)
  if (row === null) return null
  const reading = readSurvey(JSON.parse(row.draft))
  if (!reading.ok) return { id: row.id, title: row.title, minutes: '', characteristics: [], languages: [], tables: [], problems: reading.problems }
  const { survey } = reading
  return {
    id: row.id, title: row.title, minutes: minutesInWords(estimatedMinutes(survey)), problems: [],
    characteristics: survey.characteristics.map(({ text }) => inLanguage(text, baseLanguage)),
    languages: ['English', ...survey.languages.map((tag) => new Intl.DisplayNames('en-GB', { type: 'language' }).of(tag) ?? tag)],
    tables: usualTables(survey),
  }
}

/** Every wave, for those who plan them. */
export async function wavesPage(actor: Actor, trail: AuditTrail = auditTrail()): Promise<Reading<{ waves: WaveLine[]; may: { run: boolean } }>> {
  if (!may(actor, 'design-survey').ok) return forbidden
  const now = trail.now()
  return { ok: true, content: { waves: (await readWaves(trail.database)).map((found) => waveLine(found, now)), may: { run: may(actor, 'run-survey').ok } } }
}

export type WaveContent = { wave: WaveLine; preview: WavePreview; mayRun: boolean; isDue: boolean; letters: { cap: number; quiet: string } }

/** One wave with what is laid out of it. */
export async function wavePage(actor: Actor, id: string, trail: AuditTrail = auditTrail()): Promise<Reading<WaveContent>> {
  if (!may(actor, 'design-survey').ok) return forbidden
  const found = await readWave(trail.database, id)
  if (found === null) return notFound
  const preview = await previewWave(actor, id, trail)
  if (!preview.ok) return preview
  const { closesAt, plan: { reminders } } = found.wave
  return {
    ok: true,
    content: {
      wave: waveLine(found, trail.now()), preview: preview.content, mayRun: may(actor, 'run-survey').ok, isDue: Date.parse(closesAt) <= trail.now().getTime(),
      letters: { cap: reminders.cap, quiet: quietWords(reminders.quiet) },
    },
  }
}

/** The same for whoever runs surveys, and nobody else: of a page that asks before it does something. */
export async function waveStepPage(actor: Actor, id: string, trail: AuditTrail = auditTrail()): Promise<Reading<WaveContent>> {
  return may(actor, 'run-survey').ok ? wavePage(actor, id, trail) : forbidden
}

function quietWords({ from, until, weekends }: { from: number; until: number; weekends: boolean }): string {
  const night = from === until ? 'at any hour' : `not between ${from}:00 and ${until}:00`
  return `${night}${weekends ? ', not on Saturdays and Sundays' : ''}`
}
