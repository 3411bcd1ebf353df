import path from 'node:path'
import { parseArgs } from 'node:util'
import { projectRoot } from '@/lib/platform/environment'
import { log } from '@/lib/platform/log'
import { verifyRecord } from '@/lib/services/record-verify'

// npm run record:verify -- FOLDER [--record DIR]
const { positionals, values } = parseArgs({ allowPositionals: true, options: { record: { type: 'string' } } })
const [folder, ...rest] = positionals

if (folder === undefined || rest.length > 0) {
  log.warn('Say where the texts are: npm run record:verify -- FOLDER')
  process.exitCode = 1
} else {
  const record = path.resolve(projectRoot(), values.record ?? 'db/record')
  const { citations, quotations, texts, problems } = verifyRecord(record, path.resolve(projectRoot(), folder))
  problems.forEach((problem) => log.warn(problem))
  log.say(`${citations} citations and ${quotations} quotations checked against ${texts} texts`)
  if (problems.length > 0) {
    log.warn(problems.length === 1 ? '1 problem' : `${problems.length} problems`)
    process.exitCode = 1
  }
}
