import { randomUUID } from 'node:crypto'
import { people, roleGrants } from '@/db/site/schema'
import type { Actor } from '@/lib/domain/access/actor'
import type { RosterPerson } from '@/lib/domain/survey/roster'
import { rosterFile } from '@/lib/domain/survey/roster-file'
import { localTimeOf } from '@/lib/domain/survey/wave-time'
import { auditTrail } from '@/lib/services/audit-trail'
import { prepareDatabases, siteDatabase } from '@/lib/services/database'
import { responsesDatabase } from '@/lib/services/responses-database'
import { importRosterAsOwner } from '@/lib/services/roster-import'
import { openDueWave } from '@/lib/services/wave-open'
import { planWave } from '@/lib/services/wave-plan'
import { scheduleWave } from '@/lib/services/wave-schedule'
import { testDraft } from '@/lib/services/wave-testing'

// Run by a journey before its site starts: a roster of sixty at two sites, and a wave of single-use codes that is open,
// under the name `spring`. Nobody is written to: it is quiet now by its plan, so that a journey can tell what it did itself.

const hour = 3_600_000
const staff = Array.from({ length: 60 }, (_, at): RosterPerson => ({
  reference: `FICTITIOUS-${at}`, post: 'Driver', unit: ['Place', at % 2 === 0 ? 'Parks' : 'Highways'], site: at % 4 < 2 ? 'Depot' : 'Town Hall', contract: 'permanent',
  email: at % 3 === 0 ? null : `fictitious.${at}@anytown.example`, kind: 'employee',
}))

await prepareDatabases()
let moment = Date.now() - 2 * hour
const trail = { ...auditTrail(), now: () => new Date(moment) }
const lead: Actor = { personId: randomUUID(), name: 'Lena Lead', email: null, roles: [{ role: 'od-lead', unitId: null }], sessionId: 'none' }
await siteDatabase().insert(people).values({ id: lead.personId, name: lead.name, email: null })
await siteDatabase().insert(roleGrants).values({ personId: lead.personId, role: 'od-lead', origin: 'link' })
const taken = await importRosterAsOwner(new TextEncoder().encode(rosterFile(staff)), { dryRun: false, moves: [] }, trail)
const surveyId = await testDraft(lead, trail)
const hourNow = Number(localTimeOf(new Date().toISOString()).slice(11, 13))
const local = (from: number) => localTimeOf(new Date(Date.now() + from).toISOString())
const planned = await planWave(lead, {
  slug: 'spring', surveyId, opensAt: local(-hour), closesAt: local(72 * hour), latestClose: local(96 * hour), channels: { withEmail: 'code', withoutEmail: 'code' },
  reminders: { cap: 0, everyDays: 7, quiet: { from: (hourNow + 23) % 24, until: (hourNow + 6) % 24, weekends: false } },
}, trail)
if (!taken.ok || !planned.ok) throw new Error(JSON.stringify([taken, planned]))
const scheduled = await scheduleWave(lead, planned.id, {}, trail)
moment = Date.now()
const opened = await openDueWave(planned.id, trail)
if (!scheduled.ok || !opened.ok) throw new Error(JSON.stringify([scheduled, opened]))
responsesDatabase().$client.close()
siteDatabase().$client.close()
