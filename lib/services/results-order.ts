import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import { countComments, readGroupAnswers } from '@/db/responses/read-answers'
import { readSurveyVersion, readWaveGroups, type WaveWithSeal } from '@/db/site/read-waves'
import type { SiteDatabase } from '@/db/site/database'
import type { WorkOrder } from '@/lib/domain/results/work'
import { baseLanguage, inLanguage } from '@/lib/domain/survey/language'
import { modeWords, type Mode } from '@/lib/domain/survey/mode'
import { resultTables } from '@/lib/domain/survey/result-tables'
import { londonDate } from '@/lib/platform/clock'
import { responsesDatabase } from './responses-database'

/** What the covenant says of how results are made; it was sealed, and nothing else is asked. */
const sealed = z.object({
  tables: z.array(z.string()),
  thresholds: z.object({ figures: z.number(), comments: z.number() }),
  modes: z.array(z.custom<Mode>((mode) => typeof mode === 'string' && Object.hasOwn(modeWords, mode))),
})

/** Everything that a closed wave's results are worked out of. Group by group, so that no reader waits for all of it. */
export async function workOrderOf(database: SiteDatabase, { wave, seal }: WaveWithSeal): Promise<WorkOrder> {
  const version = await readSurveyVersion(database, wave.surveyId, wave.surveyVersion ?? 0)
  if (version === null || seal === null || seal.answerId === null || wave.endedAt === null) throw new Error('Only a wave that was sealed and has closed has results')
  const { tables, thresholds, modes } = sealed.parse(JSON.parse(seal.covenantText))
  const groups = await readWaveGroups(database, wave.id)
  const rows: WorkOrder['wave']['rows'][number][] = []
  for (const { id } of groups) {
    for (const { answers, declared } of await readGroupAnswers(responsesDatabase(), seal.answerId, id)) rows.push({ groupId: id, answers, declared })
  }
  const { survey } = version
  const census = wave.plan.selection.kind === 'census'
  const known = resultTables(survey).map(({ words }) => words)
  const unmade = tables.filter((words) => !known.includes(words))
  return {
    threshold: thresholds.figures,
    // Made for this decision and not kept: it settles which neighbours are hidden with small groups.
    secret: randomBytes(32).toString('hex'),
    wave: {
      survey, rows, tables, census, commentsFrom: thresholds.comments,
      groups: groups.map(({ id, name, unit, invited }) => ({ id, name, unit, headcount: invited })),
      comments: await countComments(responsesDatabase(), seal.answerId),
    },
    about: {
      slug: wave.slug, title: inLanguage(survey.title, baseLanguage), organisation: survey.organisation, closed: londonDate(new Date(wave.endedAt)),
      covenantHash: seal.covenantHash, surveyId: wave.surveyId, surveyVersion: wave.surveyVersion, modes: modes.map((mode) => modeWords[mode].name),
      notes: [
        ...(census ? [] : ['A panel was asked: how many are eligible in each group is not known, so margins have no finite population correction']),
        ...unmade.map((words) => `Named in the covenant, and not made since nobody knows how: ${words}`),
      ],
    },
  }
}
