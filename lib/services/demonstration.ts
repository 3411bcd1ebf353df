import { readFileSync } from 'node:fs'
import path from 'node:path'
import { fictitiousRoster } from '@/lib/domain/survey/fictitious-roster'
import { rosterFile } from '@/lib/domain/survey/roster-file'
import { readSurveyFile } from '@/lib/domain/survey/survey-file'
import { demonstration } from '@/lib/platform/demonstration'
import { projectRoot } from '@/lib/platform/environment'
import { auditTrail, type AuditTrail } from './audit-trail'
import { addPersona, personas } from './demonstration-people'
import { type DemonstrationWave, generateWave } from './demonstration-wave'
import { importRosterAsOwner } from './roster-import'
import { importSurvey } from './survey-copy'

/** The seed of everything that is generated: the same organisation each time. */
export const demonstrationSeed = 'Anytown'
/** How much is generated. */
export type DemonstrationSize = { staff: number; waves: number }
export const usualSize: DemonstrationSize = { staff: 900, waves: 4 }
const day = 86_400_000

/** Three waves that are over, and one that opened yesterday, to answer in. */
function wavesBefore(now: Date): DemonstrationWave[] {
  const local = (days: number, hour: string) => `${new Date(now.getTime() + days * day).toISOString().slice(0, 10)}T${hour}`
  return [
    { slug: 'anytown-spring', number: 0, opensAt: local(-240, '09:00'), closesAt: local(-226, '17:00'), closes: true },
    { slug: 'anytown-summer', number: 1, opensAt: local(-150, '09:00'), closesAt: local(-136, '17:00'), closes: true },
    { slug: 'anytown-autumn', number: 2, opensAt: local(-50, '09:00'), closesAt: local(-36, '17:00'), closes: true },
    { slug: 'anytown-winter', number: 3, opensAt: local(-1, '09:00'), closesAt: local(13, '17:00'), closes: false },
  ]
}

/** The address of an invented member of staff, to look at the demonstration as. */
export function demonstrationStaffEmail(size = usualSize): string {
  const found = fictitiousRoster(demonstrationSeed, size.staff).find(({ email, unit }) => email !== null && unit[0] === 'Adult Care')?.email
  if (found == null) throw new Error('Nobody of the generated roster has an address')
  return found
}

/**
 * Fills a data folder that is marked as a demonstration: an organisation, its staff, a survey and its waves, all
 * generated. Throws where the folder is not marked, or not empty. `told` hears of each step.
 */
export async function fillDemonstration(told: (step: string) => void, { staff, waves } = usualSize, today = new Date()): Promise<void> {
  const held = demonstration()
  if (held === null) throw new Error('This data folder is not marked as a demonstration')
  const own = auditTrail()
  let now = today
  // Made of the process's own trail, so that the audit log stays one chain; only its clock is moved.
  const trail: AuditTrail = { ...own, now: () => now }
  const moved = { trail, at: (instant: string) => { now = new Date(instant) } }

  moved.at(new Date(today.getTime() - 260 * day).toISOString())
  const lead = await addPersona(personas.lead)
  await addPersona(personas.representative)
  await addPersona(personas.administrator)
  const people = fictitiousRoster(demonstrationSeed, staff)
  told(`${people.length} invented people in ${new Set(people.map(({ unit }) => unit.join())).size} units`)
  const taken = await importRosterAsOwner(new TextEncoder().encode(rosterFile(people)), { dryRun: false, moves: [] }, trail)
  if (!taken.ok) throw new Error(`The roster was refused: ${JSON.stringify(taken.problems[0])}`)

  const text = readFileSync(path.join(projectRoot(), 'db/demonstration/survey.json'), 'utf8')
  const reading = readSurveyFile(text)
  if (!reading.ok) throw new Error(reading.problems.join('\n'))
  const imported = await importSurvey(lead, text, trail)
  if (!imported.ok) throw new Error(`The survey was refused: ${JSON.stringify(imported)}`)

  for (const wave of wavesBefore(today).slice(-waves)) {
    const { invited, counted } = await generateWave(moved, lead, imported.id, reading.survey, demonstrationSeed, wave)
    told(`${wave.slug}: ${counted} of ${invited} have answered`)
  }
}
