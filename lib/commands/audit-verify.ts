import path from 'node:path'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { projectRoot } from '@/lib/platform/environment'
import { log } from '@/lib/platform/log'
import { reportOnAudit, reportOnAuditCopy } from '@/lib/services/audit-report'
import { askSiteOr } from './ask-site'

// npm run audit:verify [-- --expect 12:0123456789abcdef] [--new-witness] [--copy FILE]
// Ends with 0 where the log is whole, 1 where it is not, 2 where that could not be found out.

const report = z.object({ said: z.array(z.string()), problems: z.array(z.string()) })

/** A long log on a small machine. */
const patience = 10 * 60_000

async function verify(): Promise<number> {
  const { values } = parseArgs({
    options: { expect: { type: 'string' }, 'new-witness': { type: 'boolean' }, copy: { type: 'string' } },
  })
  const check = { expect: values.expect, newWitness: values['new-witness'] }
  const { said, problems } =
    values.copy === undefined
      ? report.parse(await askSiteOr('/audit-verify', check, () => reportOnAudit(check), patience))
      : await reportOnAuditCopy(path.resolve(projectRoot(), values.copy), check)
  said.forEach((line) => log.say(line))
  problems.forEach((line) => log.warn(line))
  if (problems.length === 0) log.say('The audit log is whole')
  else log.warn('The audit log is NOT whole: keep the data folder as it is, and find out who could write to it')
  return problems.length === 0 ? 0 : 1
}

try {
  process.exitCode = await verify()
} catch (error) {
  log.warn('The audit log could not be checked', error)
  process.exitCode = 2
}
