import { parseArgs } from 'node:util'
import { environment } from '@/lib/platform/environment'
import { log } from '@/lib/platform/log'
import { acquireDataLock } from '@/lib/services/data-lock'
import { prepareDatabases, siteDatabase } from '@/lib/services/database'
import { demonstrationStaffEmail, fillDemonstration, usualSize } from '@/lib/services/demonstration'
import { demonstrationLinks } from '@/lib/services/demonstration-people'
import { responsesDatabase } from '@/lib/services/responses-database'
import { loadAtStart } from './load-at-start'

// Called by `npm run demo` once the folder is marked: with --fill it fills it (--staff and --waves: fewer of them); it prints the links to look at it.

const { values } = parseArgs({ options: { fill: { type: 'boolean', default: false }, staff: { type: 'string' }, waves: { type: 'string' } } })
const size = { staff: Number(values.staff ?? usualSize.staff), waves: Number(values.waves ?? usualSize.waves) }
const held = await acquireDataLock(environment().dataDir, null)
if (!held.ok) {
  log.warn(`Process ${held.holder.pid} serves this demonstration: stop it first`)
  process.exit(1)
}
try {
  await prepareDatabases()
  await loadAtStart()
  if (values.fill) await fillDemonstration((step) => log.say(step), size)
  log.say('To look at it as somebody invented, open one of these once it is served; each works once, for 20 minutes, and starting again makes others:')
  for (const { name, link } of await demonstrationLinks(demonstrationStaffEmail(size))) log.say(`  ${name}: ${link}`)
} catch (error) {
  log.warn('The demonstration could not be filled', error)
  process.exitCode = 1
} finally {
  siteDatabase().$client.close()
  responsesDatabase().$client.close()
  held.release()
}
