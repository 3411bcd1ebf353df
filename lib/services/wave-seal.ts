import type { SiteDatabase } from '@/db/site/database'
import { readSurveyVersion, readWaveChannels, readWaveGroups, type WaveRow, type WaveSeal } from '@/db/site/read-waves'
import type { Channel } from '@/lib/domain/credential/ledger'
import { covenantText, type Covenant } from '@/lib/domain/survey/covenant'
import { sealProblems, sealWave, type SealProblem, type SealResult, type WaveOpening } from './answer-seal'

const words: Record<SealProblem, string> = {
  'slug-taken': 'Another wave was answered under this name: plan a new one under another',
  'group-too-small': 'A reporting group has fewer than 25 invited',
  'no-groups': 'There is no reporting group',
  'survey-too-long': 'The survey has more closed questions than one answer can hold: take some out',
  'too-many-characteristics': 'There are more than three self-declared characteristics: take some out',
  'characteristic-too-fine': 'A self-declared characteristic must be one choice of a few',
  'no-answer-origin': 'There is no second hostname at which surveys are answered: set ANSWER_ORIGIN',
  'storage-keeps-order': 'The responses database is a server of which it is not known whether it keeps the order of answers: no wave on it may be called unlinkable',
}

/** What the answering side has against sealing this covenant, in words. */
export async function answerSideProblems(covenant: Covenant): Promise<string[]> {
  return (await sealProblems(openingOf(covenant))).map((problem) => words[problem])
}

/** Seals on the answering side what is frozen here; asked again for the same, it answers the same. */
export async function sealOnAnswerSide(database: SiteDatabase, wave: WaveRow, { covenantText: text }: Pick<WaveSeal, 'covenantText'>): Promise<SealResult> {
  const version = await readSurveyVersion(database, wave.surveyId, wave.surveyVersion ?? 0)
  if (version === null) throw new Error('A wave asks a version that is not there')
  const [groups, channels] = [await readWaveGroups(database, wave.id), await readWaveChannels(database, wave.id)]
  return sealWave({
    slug: wave.slug, survey: version.survey, channels: answerChannels(channels.map(({ channel }) => channel)), covenantText: text,
    opensAt: wave.opensAt, closesAt: wave.closesAt, groups: groups.map(({ id, name, invited }) => ({ id, name, invited })),
  })
}

function openingOf(covenant: Covenant): WaveOpening {
  const { wave, survey, channels, opensAt, closesAt, groups } = covenant
  return { slug: wave, survey, channels: answerChannels(channels.map(({ channel }) => channel)), covenantText: covenantText(covenant), opensAt, closesAt, groups }
}

/** A printed questionnaire is keyed in under its code, so whoever takes paper takes codes. */
function answerChannels(channels: readonly Channel[]): Channel[] {
  return channels.includes('paper') && !channels.includes('code') ? [...channels, 'code'] : [...channels]
}
