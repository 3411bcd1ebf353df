import type { InStatement, ResultSet } from '@libsql/client'
import type { DatabaseClient } from '../client'

/** One comment, with an id of its own; `parts` are short enough for a row each. */
export type StoredComment = { id: Uint8Array; questionCode: string; parts: readonly string[] }

/** What is stored of one answerer. `codeHash`: the printed code that must be there; null for a credential. */
export type Submission = {
  responseId: Uint8Array
  waveId: string
  groupId: string
  nullifier: Uint8Array
  codeHash: Uint8Array | null
  answers: Uint8Array
  declared: Uint8Array
  comments: readonly StoredComment[]
}

/** Every write of a submission has this guard, and the last one spends: all in one batch, so that all or none hold. */
const guard = `
  EXISTS (SELECT 1 FROM sealed_waves WHERE id = :wave AND closed_at IS NULL)
  AND NOT EXISTS (SELECT 1 FROM spent_nullifiers WHERE wave_id = :wave AND nullifier = :nullifier)
  AND (:code IS NULL OR EXISTS (SELECT 1 FROM code_hashes WHERE wave_id = :wave AND hash = :code AND group_id = :group))`

/**
 * Stores submissions in one batch, each only where its nullifier is not spent and its wave is open, and spends
 * it. Answers in the same order whether each was stored. A second one with the same nullifier stores nothing.
 */
export async function storeSubmissions(client: DatabaseClient, submissions: readonly Submission[]): Promise<boolean[]> {
  const statements = submissions.map(statementsOf)
  const results = await client.batch(statements.flat(), 'write')
  let at = 0
  return statements.map(({ length }) => {
    at += length
    return changed(results[at - 1])
  })
}

function changed(result: ResultSet | undefined): boolean {
  return result !== undefined && result.rowsAffected > 0
}

function statementsOf(submission: Submission): InStatement[] {
  const { waveId, groupId, nullifier, codeHash, responseId, answers, declared, comments } = submission
  const guarded = { wave: waveId, group: groupId, nullifier, code: codeHash }
  return [
    {
      sql: `INSERT INTO responses (id, wave_id, group_id, answers, declared) SELECT :id, :wave, :group, :answers, :declared WHERE ${guard}`,
      args: { ...guarded, id: responseId, answers, declared },
    },
    ...comments.flatMap(({ id, questionCode, parts }) =>
      parts.map((words, part) => ({
        sql: `INSERT INTO comment_parts (comment_id, part, wave_id, group_id, question_code, words)
              SELECT :id, :part, :wave, :group, :question, :words WHERE ${guard}`,
        args: { ...guarded, id, part, question: questionCode, words },
      })),
    ),
    {
      sql: `INSERT INTO spent_nullifiers (wave_id, nullifier) SELECT :wave, :nullifier WHERE ${guard} ON CONFLICT DO NOTHING`,
      args: guarded,
    },
  ]
}

/** Whether a nullifier has been spent. */
export async function isSpent(client: DatabaseClient, waveId: string, nullifier: Uint8Array): Promise<boolean> {
  const { rows } = await client.execute({
    sql: 'SELECT 1 FROM spent_nullifiers WHERE wave_id = ? AND nullifier = ?',
    args: [waveId, nullifier],
  })
  return rows.length > 0
}

/** The group that a printed code was made for, or null where there is no such code. */
export async function groupOfCode(client: DatabaseClient, waveId: string, codeHash: Uint8Array): Promise<string | null> {
  const { rows } = await client.execute({
    sql: 'SELECT group_id FROM code_hashes WHERE wave_id = ? AND hash = ?',
    args: [waveId, codeHash],
  })
  const group = rows[0]?.group_id
  return typeof group === 'string' ? group : null
}
