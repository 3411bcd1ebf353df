import { readDeletions, readWave, readWaveChannels, readWaveGroups, readWaveRounds, type WaveWithSeal } from '@/db/site/read-waves'
import type { SiteDatabase } from '@/db/site/database'
import type { Actor } from '@/lib/domain/access/actor'
import { may } from '@/lib/domain/access/may'
import { deletionTime, type DeletedKind } from '@/lib/domain/survey/retention'
import { closingWords } from '@/lib/domain/survey/wave-letter'
import type { LetterKind } from '@/lib/domain/survey/wave-round'
import { auditTrail, type AuditTrail } from './audit-trail'
import { forbidden, notFound, type Reading } from './outcome'
import { showParticipation, type ShownParticipation } from './wave-participation'
import { waveLine, type WaveLine } from './wave-words'

export type Following = {
  wave: WaveLine
  /** Whether those who sign in answer signed in. */
  confidential: boolean
  /** While it is open; null before and after. */
  participation: ShownParticipation | null
  /** Once closed. By group it is for the disclosure gate to say which are shown. */
  totals: { invited: number; collected: number; counted: number } | null
  /** `to`: how many the round was for; null of a reminder, whose number would tell to a person how many had collected. */
  rounds: { kind: LetterKind; on: string; to: number | null }[]
  deletions: { what: string; deleted: number; day: string }[]
  due: { what: string; on: string }[]
}

const kindWords: Record<DeletedKind, string> = { answers: 'Answers', comments: 'Comments', asked: 'Who was invited', leavers: 'Leavers of the roster' }

/** How a wave is going, and what came of it: by unit and in counts, never by person. */
export async function followWave(actor: Actor, id: string, trail: AuditTrail = auditTrail()): Promise<Reading<Following>> {
  if (!may(actor, 'read-participation', 'organisation').ok) return forbidden
  const found = await readWave(trail.database, id)
  if (found === null) return notFound
  const shown = found.wave.state === 'open' ? await showParticipation(actor, id, null, trail) : null
  const done = await readDeletions(trail.database, id)
  return {
    ok: true,
    content: {
      wave: waveLine(found, trail.now()),
      confidential: found.wave.plan.confidential === true,
      participation: shown?.ok === true ? shown.content : null,
      totals: await totalsOf(trail.database, found),
      rounds: await roundsOf(trail.database, id),
      deletions: done.map(({ kind, deleted, day }) => ({ what: kindWords[kind], deleted, day })),
      due: dueOf(found, done.map(({ kind }) => kind)),
    },
  }
}

async function totalsOf(database: SiteDatabase, { wave, seal }: WaveWithSeal): Promise<Following['totals']> {
  if (wave.state !== 'closed' || seal === null) return null
  const groups = await readWaveGroups(database, wave.id)
  const sum = (of: 'collected' | 'counted') => groups.reduce((total, group) => total + (group[of] ?? 0), 0)
  return { invited: seal.invited, collected: sum('collected'), counted: sum('counted') }
}

async function roundsOf(database: SiteDatabase, id: string): Promise<Following['rounds']> {
  const invited = (await readWaveChannels(database, id)).find(({ channel }) => channel === 'credential')?.invited ?? 0
  return (await readWaveRounds(database, id)).map(({ kind, endedAt }) => ({ kind, on: closingWords(endedAt), to: kind === 'reminder' ? null : invited }))
}

function dueOf({ wave: { state, endedAt, plan: { retention } } }: WaveWithSeal, done: readonly DeletedKind[]): Following['due'] {
  if (state !== 'closed' || endedAt === null) return []
  const days = [['answers', retention.answersDays], ['comments', retention.commentsDays], ['asked', retention.ledgerDays]] as const
  return days.filter(([kind]) => !done.includes(kind)).map(([kind, count]) => ({ what: kindWords[kind], on: closingWords(deletionTime(endedAt, count)) }))
}
