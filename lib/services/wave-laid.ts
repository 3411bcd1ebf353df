import { readRoster } from '@/db/site/read-roster'
import { readSurveyRow, readSurveyVersions } from '@/db/site/read-surveys'
import { readAsked, readSurveyVersion, type WaveRow } from '@/db/site/read-waves'
import type { SiteDatabase } from '@/db/site/database'
import { covenantHash, covenantProblems, covenantText, type Covenant } from '@/lib/domain/survey/covenant'
import type { Survey } from '@/lib/domain/survey/survey'
import { readSurvey } from '@/lib/domain/survey/survey-file'
import { waveCovenant } from '@/lib/domain/survey/wave-covenant'
import { waveFrame, type WaveFrame } from '@/lib/domain/survey/wave-frame'

/** A wave as it would be sealed now: its frame by today's roster, and the covenant with its hash. */
export type LaidWave = { frame: WaveFrame; covenant: Covenant; text: string; hash: string }

export type Laying = { ok: true; laid: LaidWave } | { ok: false; problems: string[] }

const day = 86_400_000

/** Lays a wave out: of its frozen version, or while it is a draft of the survey as it stands. Every problem in words. */
export async function layOut(database: SiteDatabase, wave: WaveRow): Promise<Laying> {
  const asks = await surveyOf(database, wave)
  if (!asks.ok) return asks
  const asked = await readAsked(database, wave.id)
  const reading = waveFrame(await readRoster(database), wave.plan, {
    organisation: asks.survey.organisation,
    asked: asked.map(({ memberId, opensAt }) => ({ memberId, day: Math.floor(Date.parse(opensAt) / day) })),
    day: Math.floor(Date.parse(wave.opensAt) / day),
  })
  if (!reading.ok) return { ok: false, problems: [reading.message] }
  const covenant = waveCovenant(wave, asks, reading.frame)
  const problems = covenantProblems(covenant)
  if (problems.length > 0) return { ok: false, problems }
  return { ok: true, laid: { frame: reading.frame, covenant, text: covenantText(covenant), hash: covenantHash(covenant) } }
}

type Asked = { ok: true; survey: Survey; version: number } | { ok: false; problems: string[] }

async function surveyOf(database: SiteDatabase, { surveyId, surveyVersion }: WaveRow): Promise<Asked> {
  if (surveyVersion !== null) {
    const frozen = await readSurveyVersion(database, surveyId, surveyVersion)
    if (frozen === null) throw new Error('A wave asks a version that is not there')
    return { ok: true, survey: frozen.survey, version: surveyVersion }
  }
  const row = await readSurveyRow(database, surveyId)
  if (row === null) throw new Error('A wave asks a survey that is not there')
  const reading = readSurvey(JSON.parse(row.draft))
  const version = (await readSurveyVersions(database, surveyId)).length + 1
  return reading.ok ? { ok: true, survey: reading.survey, version } : reading
}
