import { eq } from 'drizzle-orm'
import type { ResponsesDatabase } from './database'
import { codeHashes, commentParts, responses, spentNullifiers } from './schema'

/** Deletes the answers of a wave that has closed, and what shows which credentials and codes were spent. Answers how many. */
export async function deleteResponses(database: ResponsesDatabase, waveId: string): Promise<number> {
  const [deleted] = await database.batch([
    database.delete(responses).where(eq(responses.waveId, waveId)),
    database.delete(spentNullifiers).where(eq(spentNullifiers.waveId, waveId)),
    database.delete(codeHashes).where(eq(codeHashes.waveId, waveId)),
  ])
  return deleted.rowsAffected
}

/** Deletes the comments of a wave that has closed. Answers how many there were, long ones counted once. */
export async function deleteComments(database: ResponsesDatabase, waveId: string): Promise<number> {
  const ofWave = eq(commentParts.waveId, waveId)
  const comments = await database.selectDistinct({ id: commentParts.commentId }).from(commentParts).where(ofWave)
  await database.delete(commentParts).where(ofWave)
  return comments.length
}
