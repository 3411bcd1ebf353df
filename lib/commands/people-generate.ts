import { parseArgs } from 'node:util'
import { fictitiousRoster } from '@/lib/domain/survey/fictitious-roster'
import { rosterFile } from '@/lib/domain/survey/roster-file'
import { log } from '@/lib/platform/log'

// npm run -s people:generate -- [--count 2000] [--seed WORDS] > FILE.csv: invented staff, each marked as such.
const { values } = parseArgs({ options: { count: { type: 'string', default: '2000' }, seed: { type: 'string', default: 'golden-thread' } } })
const count = Number(values.count)

if (!Number.isInteger(count) || count < 1 || count > 100_000) {
  log.warn('Say how many: --count takes a whole number from 1 to 100000')
  process.exitCode = 1
} else process.stdout.write(rosterFile(fictitiousRoster(values.seed, count)))
