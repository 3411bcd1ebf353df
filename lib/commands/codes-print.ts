import path from 'node:path'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { codeLayouts, isCodeLayout } from '@/lib/domain/survey/code-layout'
import { projectRoot } from '@/lib/platform/environment'
import { log } from '@/lib/platform/log'
import { printCodesToFile } from '@/lib/services/wave-codes'
import { askSiteOr } from './ask-site'

// npm run codes:print -- --wave SLUG --out FILE.pdf [--site NAME] [--layout cards|labels|letters]: single-use codes to cut out, never listed again.

const outcome = z.union([
  z.object({ ok: z.literal(true), codes: z.number() }),
  z.object({ ok: z.literal(false), errors: z.record(z.string(), z.string()) }),
])

const patience = 10 * 60_000

try {
  const { values } = parseArgs({ options: { wave: { type: 'string' }, out: { type: 'string' }, site: { type: 'string' }, layout: { type: 'string', default: 'cards' } } })
  const { wave, out, site = null, layout } = values
  if (wave === undefined || out === undefined) throw new Error('Say which and where: npm run codes:print -- --wave SLUG --out FILE.pdf')
  if (!isCodeLayout(layout)) throw new Error(`‘${layout}’ is no layout: --layout takes ${codeLayouts.join(', ')}`)
  const file = path.resolve(projectRoot(), out)
  const printed = outcome.parse(await askSiteOr('/codes-print', { wave, file, site, layout }, () => printCodesToFile(wave, { site, layout }, file), patience))
  if (!printed.ok) throw new Error(Object.values(printed.errors).join(' '))
  log.say(`${printed.codes} codes are in ${file}. Print it, then delete it: no list of them is kept, and none can be made again`)
} catch (error) {
  log.warn(error instanceof Error ? error.message : String(error))
  process.exitCode = 1
}
