import { readdirSync } from 'node:fs'
import path from 'node:path'
import type { z } from 'zod'
import { recordFileNames, recordFiles, versionEntry, type RecordEntries, type RecordFile } from '@/lib/domain/record/files'
import { referenceRefusals, type KnownIds, type PartEntries } from '@/lib/domain/record/references'
import { refusals } from '@/lib/domain/record/refusals'
import type { Refusal } from '@/lib/domain/record/refusal'
import { fieldProblems } from '@/lib/domain/schema/issue-message'
import { readYamlFile, type YamlFile } from './yaml-file'

/** The record's files, or everything that is wrong with them: file, row, line, field, what. */
export type RecordFilesReading =
  | {
      ok: true
      entries: RecordEntries
      /** The file, row, line and field that are found wanting later, and why. */
      told: (refusal: Refusal) => string
    }
  | { ok: false; problems: string[] }

const allNames = [...recordFileNames, 'version'] as const
type FileName = (typeof allNames)[number]

/** Reads and checks every file of the record in a folder. It refuses rather than repairs. */
export function readRecordFiles(folder: string): RecordFilesReading {
  const strays = strayFiles(folder)
  if (strays === null) return { ok: false, problems: [`${folder}: is not a folder that can be read`] }

  const files = new Map<FileName, YamlFile>()
  const problems: string[] = strays.map((name) => `${name}: is not a file of the record`)
  for (const name of allNames) {
    const file = readYamlFile(path.join(folder, `${name}.yaml`))
    if (file === null) problems.push(`${name}.yaml: is missing`)
    else files.set(name, file)
    for (const { line, message } of file?.errors ?? []) problems.push(`${name}.yaml (line ${line}): ${message}`)
  }

  const tell = (refusal: Refusal) => told(refusal, files.get(refusal.file))
  const found: Refusal[] = []
  const entries = {} as PartEntries
  const ids = {} as KnownIds
  for (const name of recordFileNames) {
    const rows = rowsIn(name, files.get(name), found)
    ids[name] = rows.map((row) => (isMap(row) && typeof row.id === 'string' ? row.id : null))
    const schema: z.ZodType<{ id: string }> = recordFiles[name]
    entries[name] = rows.map((row, index) => formed(schema, name, [index], row, found)) as never
  }
  const versionFile = files.get('version')
  const version = versionFile?.value === undefined
    ? null
    : formed(versionEntry, 'version', [], versionFile.value, found)

  // A file that could not be read at all would make everything that names its entries look wrong.
  if (problems.length === 0) {
    const wellFormed = found.length === 0 && version !== null
    found.push(...referenceRefusals(entries, ids))
    if (wellFormed) found.push(...refusals({ ...(entries as Omit<RecordEntries, 'version'>), version }))
    if (found.length === 0) return { ok: true, entries: { ...entries, version } as RecordEntries, told: tell }
  }
  return { ok: false, problems: [...problems, ...found.map(tell)] }
}

function strayFiles(folder: string): string[] | null {
  try {
    const known = new Set<string>(allNames.map((name) => `${name}.yaml`))
    return readdirSync(folder).filter((name) => /\.ya?ml$/.test(name) && !known.has(name))
  } catch {
    return null
  }
}

function rowsIn(name: RecordFile, file: YamlFile | undefined, found: Refusal[]): unknown[] {
  if (file?.value === undefined) return []
  if (Array.isArray(file.value)) return file.value as unknown[]
  found.push({ file: name, path: [], message: 'must be a list; write [] where there is nothing' })
  return []
}

function formed<T>(
  schema: z.ZodType<T>,
  file: Refusal['file'],
  at: PropertyKey[],
  value: unknown,
  found: Refusal[],
): T | null {
  const parsed = schema.safeParse(value, { reportInput: true })
  if (parsed.success) return parsed.data
  for (const { path: within, message } of parsed.error.issues.flatMap(fieldProblems)) {
    found.push({ file, path: [...at, ...within], message })
  }
  return null
}

function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}

/** `positions.yaml, row 3 (line 41), cite.2.words: message`. Rows and places in a list count from one. */
function told({ file, path: where, message }: Refusal, source: YamlFile | undefined): string {
  const line = `(line ${source?.lineOf(where) ?? 1})`
  const [row, ...field] = typeof where[0] === 'number' ? where : [null, ...where]
  const place = row === null ? `${file}.yaml ${line}` : `${file}.yaml, row ${Number(row) + 1} ${line}`
  const name = field.map((part) => (typeof part === 'number' ? part + 1 : String(part))).join('.')
  return name === '' ? `${place}: ${message}` : `${place}, ${name}: ${message}`
}
