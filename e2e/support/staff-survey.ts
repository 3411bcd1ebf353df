import { people, roleGrants } from '@/db/site/schema'
import { environment } from '@/lib/platform/environment'
import { secret } from '@/lib/platform/secrets'
import { auditTrailOf } from '@/lib/services/audit-trail'
import { prepareDatabases, siteDatabase } from '@/lib/services/database'
import { responsesDatabase } from '@/lib/services/responses-database'
import { closeDueWave } from '@/lib/services/wave-end'
import { openDueWave } from '@/lib/services/wave-open'
import { planWave } from '@/lib/services/wave-plan'
import { readWavesInState } from '@/db/site/read-waves'
import { scheduleWave } from '@/lib/services/wave-schedule'
import { importStaff, testDraft, testStaff, type WaveHouse } from '@/lib/services/wave-testing'
import { localTimeOf } from '@/lib/domain/survey/wave-time'

// Run by a journey while its site stands still: `open` imports invented staff and opens a survey in each mode, as real
// services do; `close` closes them, as though their time were over.

const hour = 3_600_000
const now = Date.now()
await prepareDatabases()
let moment = now
const folder = environment().dataDir
const trail = auditTrailOf(siteDatabase(), secret('audit-key'), folder, () => new Date(moment))

async function open(): Promise<void> {
  await siteDatabase().insert(people).values({ id: 'lead', name: 'A Lead', email: null })
  await siteDatabase().insert(roleGrants).values({ personId: 'lead', role: 'od-lead', origin: 'link' })
  const lead = { personId: 'lead', name: 'A Lead', email: null, roles: [{ role: 'od-lead' as const, unitId: null }], sessionId: 'none' }
  const house: WaveHouse = { folder, trail, at: () => undefined, join: () => Promise.reject(new Error('Nobody joins')), close: () => undefined }
  await importStaff(house, testStaff())
  const local = (at: number) => localTimeOf(new Date(at).toISOString())
  const plans = [
    { slug: 'pulse', closesAt: local(now + 47 * hour) },
    { slug: 'second', closesAt: local(now + 48 * hour), channels: { withEmail: 'credential', withoutEmail: 'paper' } },
    { slug: 'signed-in', closesAt: local(now + 49 * hour), confidential: true },
    { slug: 'on-codes', closesAt: local(now + 50 * hour), channels: { withEmail: 'code', withoutEmail: 'code' } },
  ]
  for (const plan of plans) {
    moment = now - 2 * hour
    const planned = await planWave(lead, { surveyId: await testDraft(lead, trail), opensAt: local(now - hour), ...plan }, trail)
    if (!planned.ok) throw new Error(JSON.stringify(planned))
    const scheduled = await scheduleWave(lead, planned.id, {}, trail)
    if (!scheduled.ok) throw new Error(JSON.stringify(scheduled))
    moment = now
    const opened = await openDueWave(planned.id, trail)
    if (!opened.ok) throw new Error(JSON.stringify(opened))
  }
}

async function close(): Promise<void> {
  moment = now + 72 * hour
  for (const { wave } of await readWavesInState(siteDatabase(), ['open'])) {
    const closed = await closeDueWave(wave.id, trail)
    if (!closed.ok) throw new Error(JSON.stringify(closed))
  }
}

await (process.argv[2] === 'close' ? close() : open())
responsesDatabase().$client.close()
siteDatabase().$client.close()
