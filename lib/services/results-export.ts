import { createHash, randomUUID } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { resultReleases } from '@/db/site/schema'
import type { Actor } from '@/lib/domain/access/actor'
import { byPerson, type AuditActor } from '@/lib/domain/audit/actor'
import { methodNotes } from '@/lib/domain/results/method-notes'
import { resultAudiences, type ResultAudience } from '@/lib/domain/survey/result-tables'
import { audited } from './audit'
import { auditTrail, type AuditTrail } from './audit-trail'
import { forbidden, invalid, notFound, type Change } from './outcome'
import { resultFormats, type ResultFile, type ResultFormat, type ResultsToFile } from './results-file'
import { csvFiles, csvInOne, lgeeiFile } from './results-file-csv'
import { deckFile } from './results-file-deck'
import { reportFile } from './results-file-report'
import { workbookFile } from './results-file-workbook'
import { readsResults } from './results-read'
import { audienceResults, waveResults, type WaveResults } from './wave-results'

const noLgeei = 'This wave did not ask the LGEEI, so there is nothing to return'

/** The files of one format, of what an audience may see; null where there is nothing to put into it. */
export async function filesOf(results: ResultsToFile, format: ResultFormat): Promise<ResultFile[] | null> {
  switch (format) {
    case 'csv':
      return csvFiles(results)
    case 'json':
      return [jsonFile(results)]
    case 'xlsx':
      return [await workbookFile(results)]
    case 'pptx':
      return [await deckFile(results)]
    case 'pdf':
      return [await reportFile(results)]
    case 'lgeei': {
      const file = lgeeiFile(results)
      return file === null ? null : [file]
    }
  }
}

function jsonFile({ sheet, tables, sentences }: ResultsToFile): ResultFile {
  const content = {
    wave: sheet.wave, audience: sheet.audience, notes: methodNotes(sheet),
    sentences: sentences.map(({ head, words }) => ({ head, words: words.hidden ? null : words.value })),
    tables: tables.map(({ id, title, about, labels, columns, rows }) => ({
      id, title, about, columns: [...labels.map(({ key, about: words }) => ({ key, about: words })), ...columns.map(({ key, unit, about: words }) => ({ key, unit, about: words }))],
      rows: rows.map((row) => [...row.labels, ...row.figures.map((figure) => (figure.hidden ? { withheld: figure.reason } : figure.value))]),
    })),
  }
  return { name: `${sheet.wave.slug}-${sheet.audience}.json`, type: 'application/json', bytes: new TextEncoder().encode(JSON.stringify(content, null, 1)) }
}

/** One file for whoever reads results, of what they may see; that it was made is recorded as a release. */
export async function resultsFile(actor: Actor, slug: string, typed: Readonly<Record<string, string>>, trail: AuditTrail = auditTrail()): Promise<Change<{ file: ResultFile }>> {
  if (!readsResults(actor)) return forbidden
  const format = resultFormats.find((one) => one === typed['format'])
  if (format === undefined) return invalid({ '': 'Choose what kind of file' })
  const results = await waveResults(actor, slug, resultAudiences.find((one) => one === typed['audience']) ?? null, trail)
  if (results === null) return notFound
  const files = format === 'csv' ? [csvInOne(results)] : await filesOf(results, format)
  const [file] = files ?? []
  if (file === undefined) return invalid({ '': noLgeei })
  await recordFile(byPerson(actor, actor.roles.map(({ role }) => role)), actor.personId, results, format, [file], trail)
  return { ok: true, file }
}

/** Writes the files of a wave into a folder, for the owner of the data folder. */
export async function exportResultsAsOwner(
  slug: string, format: ResultFormat, audience: ResultAudience, folder: string, trail: AuditTrail = auditTrail(),
): Promise<{ ok: true; files: string[] } | { ok: false; errors: Record<string, string> }> {
  const results = await audienceResults(slug, audience, trail)
  if (results === null) return invalid({ '': `No results of ${slug} were decided: work them out in the studio first` })
  const files = await filesOf(results, format)
  if (files === null) return invalid({ '': noLgeei })
  await recordFile({ kind: 'owner' }, null, results, format, files, trail)
  mkdirSync(folder, { recursive: true })
  for (const { name, bytes } of files) writeFileSync(path.join(folder, name), bytes)
  return { ok: true, files: files.map(({ name }) => name) }
}

async function recordFile(by: AuditActor, releasedBy: string | null, { sheet, set }: Pick<WaveResults, 'sheet' | 'set'>, format: ResultFormat, files: readonly ResultFile[], trail: AuditTrail): Promise<void> {
  const hashes = files.map(({ bytes }) => createHash('sha256').update(bytes).digest('hex'))
  // Of several files the hash of their hashes, in order.
  const hash = hashes.length === 1 ? (hashes[0] ?? '') : createHash('sha256').update(hashes.join('\n')).digest('hex')
  const { audience } = sheet
  const row = { id: randomUUID(), slug: set.slug, audience, kind: 'file' as const, format, bytes: files.reduce((sum, { bytes }) => sum + bytes.length, 0), hash, releasedAt: trail.now().toISOString(), releasedBy }
  await audited(
    { action: 'results-taken', actor: by, subject: { id: row.id }, before: null, after: { audience, format, fingerprint: hash } },
    { statements: [trail.database.insert(resultReleases).values(row)] },
    trail,
  )
}
