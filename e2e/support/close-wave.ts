import { people as persons, roleGrants } from '@/db/site/schema'
import type { Actor } from '@/lib/domain/access/actor'
import { fictitiousRoster } from '@/lib/domain/survey/fictitious-roster'
import { environment } from '@/lib/platform/environment'
import { auditTrail, type AuditTrail } from '@/lib/services/audit-trail'
import { prepareDatabases, siteDatabase } from '@/lib/services/database'
import { responsesDatabase } from '@/lib/services/responses-database'
import { decideResultsAsOwner } from '@/lib/services/results-decide'
import { releaseResults } from '@/lib/services/results-release'
import { answeredWave, instrumentSurvey, workHere } from '@/lib/services/results-testing'
import { tickWaves } from '@/lib/services/wave-tick'
import { importStaff, type WaveHouse } from '@/lib/services/wave-testing'

// Run by a journey before its site starts: an invented council whose wave of last year has results, and this year's
// has closed and waits for them. `--decided` works these out too; `--released` releases the first to managers.

await prepareDatabases()
let now = new Date('2025-03-01T10:00:00Z')
const trail: AuditTrail = { ...auditTrail(), now: () => now }
const house: WaveHouse = {
  folder: environment().dataDir, trail, close: () => undefined,
  at(instant) {
    now = new Date(instant)
  },
  join: () => Promise.reject(new Error('Nobody joins here')),
}
const lead: Actor = { personId: 'olga', name: 'Olga Lead', email: 'olga@council.example', roles: [{ role: 'od-lead', unitId: null }], sessionId: 'none' }
await siteDatabase().insert(persons).values({ id: lead.personId, name: lead.name, email: lead.email })
await siteDatabase().insert(roleGrants).values({ personId: lead.personId, role: 'od-lead', origin: 'link' })
await importStaff(house, fictitiousRoster('a closed wave', Number(process.argv[2] ?? 2000)))

const survey = instrumentSurvey(lead, ['culture-pulse', 'lgeei', 'engagement-index', 'enps'])
const first = await answeredWave(house, lead, { survey, slug: 'pulse-2025', year: 2025, seed: 7 })
await decideResultsAsOwner(first.slug, trail, workHere)
const second = await answeredWave(house, lead, { survey: first.surveyId, slug: 'pulse-2026', year: 2026, seed: 8, shift: 6 })
if (process.argv.includes('--decided')) await decideResultsAsOwner(second.slug, trail, workHere)
if (process.argv.includes('--released')) {
  await releaseResults(lead, first.slug, { audience: 'managers' }, trail)
  // What is due to be deleted by now is, so that the site finds nothing to do by itself.
  await tickWaves()
}
responsesDatabase().$client.close()
siteDatabase().$client.close()
process.stdout.write(JSON.stringify({ first, second }))
