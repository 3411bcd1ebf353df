import { readdirSync } from 'node:fs'
import path from 'node:path'
import type { Instrument } from '@/lib/domain/survey/instrument'
import { instrumentEntry, instrumentOf } from '@/lib/domain/survey/instrument-entry'
import { fieldProblems } from '@/lib/domain/schema/issue-message'
import { readYamlFile } from '../record-files/yaml-file'

/** The instruments' files, or everything that is wrong with them: file, line, field, what. */
export type InstrumentFilesReading = { ok: true; instruments: Instrument[] } | { ok: false; problems: string[] }

/** Reads and checks every instrument in a folder, in the order of their ids. It refuses rather than repairs. */
export function readInstrumentFiles(folder: string): InstrumentFilesReading {
  const names = fileNames(folder)
  if (names === null) return { ok: false, problems: [`${folder}: is not a folder that can be read`] }
  const readings = names.map((name) => readOne(folder, name))
  const problems = readings.flatMap((reading) => reading.problems)
  const instruments = readings.flatMap((reading) => reading.instrument ?? [])
  return problems.length === 0 ? { ok: true, instruments } : { ok: false, problems }
}

function fileNames(folder: string): string[] | null {
  try {
    return readdirSync(folder).filter((name) => name.endsWith('.yaml')).sort()
  } catch {
    return null
  }
}

function readOne(folder: string, name: string): { instrument: Instrument | null; problems: string[] } {
  const file = readYamlFile(path.join(folder, name))
  if (file === null) return { instrument: null, problems: [`${name}: is missing`] }
  if (file.errors.length > 0) {
    return { instrument: null, problems: file.errors.map(({ line, message }) => `${name} (line ${line}): ${message}`) }
  }
  const parsed = instrumentEntry.safeParse(file.value, { reportInput: true })
  if (!parsed.success) {
    const problems = parsed.error.issues.flatMap(fieldProblems).map(({ path: where, message }) => {
      const field = where.map((part) => (typeof part === 'number' ? part + 1 : String(part))).join('.')
      return `${name} (line ${file.lineOf(where)}), ${field}: ${message}`
    })
    return { instrument: null, problems }
  }
  if (`${parsed.data.id}.yaml` !== name) return { instrument: null, problems: [`${name}, id: must be the file's own name`] }
  return { instrument: instrumentOf(parsed.data), problems: [] }
}
