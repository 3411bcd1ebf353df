import { deleteComments, deleteResponses } from '@/db/responses/delete-answers'
import { extendSealedWave } from '@/db/responses/extend-wave'
import { tidyResponses } from '@/db/responses/tidy'
import { answerWave } from './answer-wave'
import { responsesDatabase } from './responses-database'

/** Deletes what was answered in a closed wave, or the comments of it, and writes the file anew. Answers how many. */
export async function deleteAnswered(slug: string, what: 'answers' | 'comments'): Promise<number> {
  const wave = await answerWave(slug)
  if (wave === null) return 0
  if (wave.closedAt === null) throw new Error('Nothing that an open wave has taken is deleted')
  const database = responsesDatabase()
  const deleted = await (what === 'answers' ? deleteResponses : deleteComments)(database, wave.id)
  await tidyResponses(database.$client)
  return deleted
}

/** Lets a wave close later on the answering side. Done twice, it is done once. */
export function extendAnswering(slug: string, closesAt: string): Promise<void> {
  return extendSealedWave(responsesDatabase(), slug, closesAt)
}

/** How many answers a wave has taken: a number, and nothing of what they say. */
export async function answersTaken(slug: string): Promise<number> {
  const wave = await answerWave(slug)
  if (wave === null) return 0
  const { rows } = await responsesDatabase().$client.execute({ sql: 'SELECT count(*) FROM responses WHERE wave_id = ?', args: [wave.id] })
  return Number(rows[0]?.[0] ?? 0)
}
