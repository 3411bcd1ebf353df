import { z } from 'zod'
import { channelsWithEmail, channelsWithoutEmail, planProblems, usualPlan } from './wave-plan'
import { contracts, personKinds } from './roster'
import { figureThresholds } from './covenant'
import { instantOf } from './wave-time'

const unit = z.array(z.string().min(1)).min(1, 'Choose a unit').max(8)
const wholeDays = (most: number) => z.coerce.number('Write a number of days').int('Write whole days').min(1, 'Write 1 day or more').max(most, `Write ${most} days or fewer`)
const count = (what: string, least: number, tooFew: string, most: number) =>
  z.coerce.number(what).int('Write a whole number').min(least, tooFew).max(most, `Write ${most.toLocaleString('en-GB')} or fewer`)
const hour = z.coerce.number('Write an hour from 0 to 23').int('Write a whole hour').min(0, 'Write an hour from 0 to 23').max(23, 'Write an hour from 0 to 23')

/** A time on the London clock, which comes out as an instant in UTC. */
function londonTime(which: 'earlier' | 'later') {
  return z.string('Write a date and a time').trim().min(1, 'Write a date and a time').transform((local, context) => {
    const reading = instantOf(local.slice(0, 16), which)
    if (reading.ok) return new Date(reading.instant).toISOString()
    context.addIssue({ code: 'custom', message: reading.message })
    return z.NEVER
  })
}

const audience = z.object({
  units: z.array(unit).max(500).nullable().default(null),
  except: z.array(unit).max(500).default([]),
  kinds: z.array(z.enum(personKinds)).min(1, 'Choose at least one').nullable().default(null),
  contracts: z.array(z.enum(contracts)).min(1, 'Choose at least one').nullable().default(null),
  sites: z.array(z.string().min(1)).min(1, 'Choose at least one').nullable().default(null),
})

const selection = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('census') }),
  z.object({
    kind: z.literal('panel'),
    size: count('Write how many people', 25, 'A panel has at least 25 people', 100_000),
    limit: z.object({ times: count('Write how many times', 1, 'Write 1 or more', 52), days: wholeDays(730) }),
    seed: z.string().min(1, 'Write the words that the draw begins with').max(100),
  }),
])

const plan = z.object({
  audience: audience.default(usualPlan.audience),
  selection: selection.default(usualPlan.selection),
  channels: z.object({ withEmail: z.enum(channelsWithEmail), withoutEmail: z.enum(channelsWithoutEmail) }).default(usualPlan.channels),
  confidential: z.boolean().default(false),
  thresholds: z
    .object({
      group: count('Write how many people', 25, 'A reporting group has at least 25 invited', 1_000),
      figures: count('Write how many answers', figureThresholds.least, 'Figures need at least 5 answers', figureThresholds.most),
      comments: count('Write how many answers', 10, 'Comments need at least 10 answers', 100),
    })
    .default(usualPlan.thresholds),
  tables: z.array(z.string().min(1).max(200)).min(1, 'Name the tables that will be made').max(20).nullable().default(null),
  retention: z
    .object({ answersDays: wholeDays(3_650), commentsDays: wholeDays(3_650), ledgerDays: wholeDays(730), backupsDays: wholeDays(365) })
    .default(usualPlan.retention),
  reminders: z
    .object({
      cap: z.coerce.number('Write a number from 0 to 5').int('Write a whole number').min(0, 'Write a number from 0 to 5').max(5, 'Nobody is reminded more than 5 times'),
      everyDays: wholeDays(60),
      quiet: z.object({ from: hour, until: hour, weekends: z.boolean() }),
    })
    .default(usualPlan.reminders),
})

/** A wave as somebody plans it. Times are those of the London clock; of an hour shown twice a wave opens at the first and closes at the second. */
export const waveForm = z
  .object({
    slug: z.string('Write a short name').regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'Write small letters, figures and hyphens, such as pulse-2027-1').max(60, 'Shorten it to 60 letters'),
    surveyId: z.string('Choose a survey').min(1, 'Choose a survey'),
    opensAt: londonTime('earlier'),
    closesAt: londonTime('later'),
    latestClose: londonTime('later').optional(),
  })
  .and(plan)
  .transform(({ slug, surveyId, opensAt, closesAt, latestClose = closesAt, ...planned }, context) => {
    const found: Record<string, string> = {
      ...planProblems(planned),
      ...(opensAt < closesAt ? {} : { closesAt: 'Let the wave close after it opens' }),
      ...(closesAt <= latestClose ? {} : { latestClose: 'The latest close cannot come before the close' }),
    }
    for (const [field, message] of Object.entries(found)) context.addIssue({ code: 'custom', path: field.split('.'), message })
    return { slug, surveyId, opensAt, closesAt, latestClose, plan: planned }
  })

export type WaveForm = z.output<typeof waveForm>
