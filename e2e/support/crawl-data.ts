import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { projectFolder } from '@/lib/commands/project.mjs'
import { ask, siteOrigin } from './crawl'

export type Cell = string | number | boolean | null | string[]
export type Row = Record<string, Cell>

/** A table of the open data as its JSON file holds it. */
export async function rowsOf(name: string): Promise<Row[]> {
  return JSON.parse((await ask(siteOrigin(), `/data/${name}.json`)).body) as Row[]
}

/** How often each value of a column stands in rows. */
export function tally(rows: readonly Row[], column: string): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const row of rows) {
    const value = String(row[column])
    counts[value] = (counts[value] ?? 0) + 1
  }
  return counts
}

const folder = path.join(projectFolder, '../shared/sources')

/** The texts of the sources by their file names; null where they are not at hand, as in a public clone. */
export function sourceTexts(): Map<string, string> | null {
  if (!existsSync(folder)) return null
  const names = readdirSync(folder).filter((name) => /^\d.*\.txt$/.test(name))
  return new Map(names.map((name) => [name, readFileSync(path.join(folder, name), 'utf8').replace(/\s+/g, ' ')]))
}

/** Whether words stand in a text, white space, `…` and `[sic]` apart, the parts round a `…` in their order. */
export function standsIn(words: string, text: string): boolean {
  let from = 0
  return words
    .replace(/\s*\[sic\]/g, '')
    .split('…')
    .map((part) => part.replace(/\s+/g, ' ').trim())
    .every((part) => {
      const at = text.indexOf(part, from)
      from = at + part.length
      return part !== '' && at >= 0
    })
}
