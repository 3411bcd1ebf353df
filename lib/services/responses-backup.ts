import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, unlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { answersByWave, copyResponses } from '@/db/responses/backup'
import type { ResponsesDatabase } from '@/db/responses/database'
import { tidyResponses } from '@/db/responses/tidy'
import { mayBackUpResponses } from '@/lib/domain/credential/backup-rule'

export type BackupOutcome = { made: true; file: string } | { made: false; reason: 'not-yet' | 'made-today' }

/** How many answers of each wave the last backup holds. */
const held = z.record(z.string(), z.number())

const isBackup = (name: string) => /^responses-\d{4}-\d\d-\d\d\.db$/.test(name)

/**
 * Backs the responses up into a folder, apart from the roster and never in one run with it, where the rule allows it:
 * see `mayBackUpResponses`. Tidies first, so that no order is copied. `today`: YYYY-MM-DD.
 */
export async function backUpResponses(database: ResponsesDatabase, folder: string, today: string): Promise<BackupOutcome> {
  const file = path.join(folder, `responses-${today}.db`)
  if (existsSync(file)) return { made: false, reason: 'made-today' }
  const before = heldIn(folder)
  const waves = await answersByWave(database)
  if (!mayBackUpResponses(waves.map(({ id, open, answers }) => ({ open, fresh: answers - (before[id] ?? 0) })))) return { made: false, reason: 'not-yet' }

  mkdirSync(folder, { recursive: true, mode: 0o700 })
  await tidyResponses(database.$client)
  const unfinished = `${file}.unfinished`
  if (existsSync(unfinished)) unlinkSync(unfinished)
  await copyResponses(database, unfinished)
  renameSync(unfinished, file)
  writeFileSync(path.join(folder, 'held.json'), JSON.stringify(Object.fromEntries(waves.map(({ id, answers }) => [id, answers]))), { mode: 0o600 })
  return { made: true, file }
}

/** Deletes backups made more than so many days ago; answers how many. */
export function expireBackups(folder: string, today: string, days: number): number {
  if (!existsSync(folder)) return 0
  const first = new Date(Date.parse(`${today}T00:00:00Z`) - days * 86_400_000).toISOString().slice(0, 10)
  const old = readdirSync(folder).filter((name) => isBackup(name) && name.slice('responses-'.length, -3) < first)
  for (const name of old) unlinkSync(path.join(folder, name))
  return old.length
}

function heldIn(folder: string): Record<string, number> {
  const file = path.join(folder, 'held.json')
  return existsSync(file) ? held.parse(JSON.parse(readFileSync(file, 'utf8'))) : {}
}
