import { and, countDistinct, eq } from 'drizzle-orm'
import type { ResponsesDatabase } from './database'
import { commentParts, responses } from './schema'

/** The packed answers of one group of a closed wave, in the order of their random ids. */
export function readGroupAnswers(database: ResponsesDatabase, waveId: string, groupId: string): Promise<{ answers: Buffer; declared: Buffer }[]> {
  return database.select({ answers: responses.answers, declared: responses.declared }).from(responses)
    .where(and(eq(responses.waveId, waveId), eq(responses.groupId, groupId))).orderBy(responses.id)
}

/** How many comments each question has from each group: no words. */
export function countComments(database: ResponsesDatabase, waveId: string): Promise<{ question: string; groupId: string; count: number }[]> {
  return database.select({ question: commentParts.questionCode, groupId: commentParts.groupId, count: countDistinct(commentParts.commentId) }).from(commentParts)
    .where(eq(commentParts.waveId, waveId)).groupBy(commentParts.questionCode, commentParts.groupId)
}
