import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { environment } from './environment'
import { processWide } from './process-wide'

/** A data folder whose contents are generated: whatever is read from it says so, whoever serves it and how. */
export type Demonstration = { council: string }

/** The file that marks such a folder. */
export const demonstrationMark = 'DEMONSTRATION.json'

const mark = z.object({ council: z.string().min(1) })

/** What marks a folder, or null where nothing does. Throws where the mark cannot be read: it is never passed over. */
export function demonstrationIn(dataDir: string): Demonstration | null {
  const file = path.join(dataDir, demonstrationMark)
  return existsSync(file) ? mark.parse(JSON.parse(readFileSync(file, 'utf8'))) : null
}

/** The demonstration that this process serves, or null: it serves the record. */
export function demonstration(): Demonstration | null {
  return processWide('demonstration', () => ({ held: demonstrationIn(environment().dataDir) })).held
}

/** The council that the site is about. */
export function councilName(): string {
  return demonstration()?.council ?? environment().councilName
}
