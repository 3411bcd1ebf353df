import { randomBytes } from 'node:crypto'
import { storeSubmissions } from '@/db/responses/submission'
import { readSurveyVersion, readWave, readWaveGroups } from '@/db/site/read-waves'
import type { Actor } from '@/lib/domain/access/actor'
import { inventedAnswers } from '@/lib/domain/results/invented-answers'
import { readWorkOrder, workOrderText } from '@/lib/domain/results/work'
import { waveData } from '@/lib/domain/results/wave-data'
import { workOut } from '@/lib/domain/results/work-out'
import { aQuestion, aSurvey } from '@/lib/domain/survey/testing'
import { isWords } from '@/lib/domain/survey/packed-answers'
import { questionsOf, type Survey } from '@/lib/domain/survey/survey'
import { solveHere } from '@/lib/platform/highs.mjs'
import { listInstruments } from './instrument'
import { responsesDatabase } from './responses-database'
import type { Worker } from './results-work'
import { createSurvey, saveSurveyDraft } from './survey-draft'
import { closeDueWave } from './wave-end'
import { openDueWave } from './wave-open'
import { planWave } from './wave-plan'
import { scheduleWave } from './wave-schedule'
import { testPlan, type WaveHouse } from './wave-testing'

/** Works results out in this process, with what goes through text as it does to another. */
export const workHere: Worker = async (order, step) => {
  const { wave, about, threshold, secret } = readWorkOrder(workOrderText(order))
  const questions = questionsOf(wave.survey).filter(isWords).map(({ code, text }) => ({ code, text: text['en-GB'] }))
  return workOut(waveData(wave), about, questions, { threshold, secret, solve: solveHere, step })
}

const option = (code: string, words: string) => ({ code, text: { 'en-GB': words } })

/** A survey of the instruments that ship, with words to write and a thing to say of oneself. */
export function instrumentSurvey(actor: Actor, names: readonly string[]): Survey {
  const offered = listInstruments(actor, 'Anytown Council')
  if (!offered.ok) throw new Error('Somebody who may design is needed')
  const chosen = names.flatMap((name) => offered.content.instruments.find(({ instrument }) => instrument.id === name) ?? [])
  const better = aQuestion('better', 'long-text', { text: { 'en-GB': 'What would make it better?' } })
  return aSurvey([...chosen.flatMap(({ questions }) => questions), better], {
    title: { 'en-GB': 'Culture pulse' },
    themes: chosen.flatMap(({ instrument }) => instrument.themes).map(({ id, title }) => ({ id, title: { 'en-GB': title } })),
    characteristics: [aQuestion('length', 'single', {
      text: { 'en-GB': 'How long have you worked here?' }, preferNotToSay: true, options: [option('under-2', 'Under 2 years'), option('to-10', '2 to 10 years'), option('over-10', 'Over 10 years')],
    })],
    characteristicsUse: { 'en-GB': 'Shown only where many say the same.' },
  })
}

export type AnsweredWave = { id: string; slug: string; surveyId: string; answers: number }

/**
 * Plans, opens, answers and closes a wave, by an invented six in ten of whoever is on the roster. A survey that is
 * given by its id is asked again. `year` sets one wave apart from another.
 */
export async function answeredWave(
  house: WaveHouse, lead: Actor, { survey, seed = 1, shift = 0, slug, year = 2027 }: { survey: Survey | string; seed?: number; shift?: number; slug: string; year?: number },
): Promise<AnsweredWave> {
  const { trail } = house
  house.at(`${year}-03-01T10:00:00Z`)
  const surveyId = typeof survey === 'string' ? survey : await drafted(survey)
  const plan = { ...testPlan(surveyId), slug, opensAt: `${year}-03-08T09:00`, closesAt: `${year}-03-25T17:00`, latestClose: `${year}-04-01T17:00` }
  const planned = await planWave(lead, plan, trail)
  if (!planned.ok) throw new Error(JSON.stringify(planned))
  const scheduled = await scheduleWave(lead, planned.id, {}, trail)
  if (!scheduled.ok) throw new Error(JSON.stringify(scheduled))
  house.at(`${year}-03-08T10:00:00Z`)
  const opened = await openDueWave(planned.id, trail)
  if (!opened.ok) throw new Error(JSON.stringify(opened))

  const answers = await answerWave(planned.id, seed, shift, trail)
  house.at(`${year}-03-25T18:00:00Z`)
  const closed = await closeDueWave(planned.id, trail)
  if (!closed.ok) throw new Error(JSON.stringify(closed))
  return { id: planned.id, slug, surveyId, answers }

  async function drafted(draft: Survey): Promise<string> {
    const made = await createSurvey(lead, { title: draft.title['en-GB'], organisation: draft.organisation }, trail)
    if (!made.ok) throw new Error('A survey could not be made')
    const saved = await saveSurveyDraft(lead, made.id, { revision: 1, draft }, trail)
    if (!saved.ok) throw new Error(JSON.stringify(saved))
    return made.id
  }
}

/** Puts invented answers to an open wave into the responses database, as credentials would have; answers how many. */
export async function answerWave(waveId: string, seed: number, shift: number, { database }: WaveHouse['trail']): Promise<number> {
  const found = await readWave(database, waveId)
  const answerId = found?.seal?.answerId
  const version = await readSurveyVersion(database, found?.wave.surveyId ?? '', found?.wave.surveyVersion ?? 0)
  if (answerId == null || version === null) throw new Error('The wave is not open')
  const groups = await readWaveGroups(database, waveId)
  const people = groups.flatMap(({ id, invited }) => Array.from({ length: invited }, () => id))
  const { rows, comments } = inventedAnswers(version.survey, people, seed, shift)
  const left = new Map(comments.map(({ question, groupId, count }) => [JSON.stringify([question, groupId]), count]))
  const submissions = rows.map(({ groupId, answers, declared }) => {
    const own = comments.filter((comment) => comment.groupId === groupId && (left.get(JSON.stringify([comment.question, groupId])) ?? 0) > 0)
    for (const { question } of own) left.set(JSON.stringify([question, groupId]), (left.get(JSON.stringify([question, groupId])) ?? 0) - 1)
    return {
      responseId: randomBytes(16), waveId: answerId, groupId, nullifier: randomBytes(32), codeHash: null, answers, declared,
      comments: own.map(({ question }) => ({ id: randomBytes(16), questionCode: question, parts: ['Invented words.'] })),
    }
  })
  for (let at = 0; at < submissions.length; at += 200) await storeSubmissions(responsesDatabase().$client, submissions.slice(at, at + 200))
  return rows.length
}
