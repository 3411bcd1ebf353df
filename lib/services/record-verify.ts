import { createHash } from 'node:crypto'
import { readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { readRecordFiles } from '@/db/record-files/read'
import { quotationsIn, type Quotation } from '@/lib/domain/record/quotations'
import { standsIn } from '@/lib/domain/record/verbatim'

/** What came of checking the record's words against the texts: how much was checked, and all that failed. */
export type RecordVerification = { citations: number; quotations: number; texts: number; problems: string[] }

/**
 * Checks that each source text is the one that was recorded, by its SHA-256, and that every word given as
 * verbatim stands in the text of its source. Needs files only.
 */
export function verifyRecord(recordFolder: string, textsFolder: string): RecordVerification {
  const nothing = { citations: 0, quotations: 0, texts: 0 }
  if (!isFolder(textsFolder)) return { ...nothing, problems: [`${textsFolder}: is not a folder that can be read`] }
  const reading = readRecordFiles(recordFolder)
  if (!reading.ok) return { ...nothing, problems: reading.problems }

  const problems: string[] = []
  const texts = new Map<string, { file: string; text: string }>()
  reading.entries.sources.forEach(({ id, file, sha256 }, index) => {
    const bytes = readText(path.join(textsFolder, file))
    const problem = (field: string, message: string) =>
      problems.push(reading.told({ file: 'sources', path: [index, field], message }))
    if (bytes === null) {
      problem('file', `${file} is not in ${textsFolder}`)
      return
    }
    const found = createHash('sha256').update(bytes).digest('hex')
    if (found !== sha256) problem('sha256', `${file} is another text, its SHA-256 is ${found}`)
    texts.set(id, { file, text: bytes.toString('utf8') })
  })

  const quotations = quotationsIn(reading.entries)
  for (const quotation of quotations) {
    const held = quotation.sources.flatMap((source) => texts.get(source) ?? [])
    if (!held.some(({ text }) => standsIn(quotation.words, text))) {
      problems.push(reading.told({ file: quotation.file, path: quotation.path, message: missing(quotation, held) }))
    }
  }
  const citations = quotations.filter(({ kind }) => kind === 'citation').length
  return { citations, quotations: quotations.length - citations, texts: texts.size, problems }
}

function missing({ words }: Quotation, held: { file: string }[]): string {
  const files = [...new Set(held.map((source) => source.file))].join(' or ') || 'any text at hand'
  return `‘${words}’ does not stand in ${files}`
}

function isFolder(folder: string): boolean {
  return statSync(folder, { throwIfNoEntry: false })?.isDirectory() ?? false
}

function readText(file: string): Buffer | null {
  try {
    return readFileSync(file)
  } catch {
    return null
  }
}
