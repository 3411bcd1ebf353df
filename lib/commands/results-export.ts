import path from 'node:path'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { resultAudiences } from '@/lib/domain/survey/result-tables'
import { projectRoot } from '@/lib/platform/environment'
import { log } from '@/lib/platform/log'
import { exportResultsAsOwner } from '@/lib/services/results-export'
import { resultFormats } from '@/lib/services/results-file'
import { askSiteOr } from './ask-site'

// npm run results:export -- --wave SLUG --format csv|json|xlsx|pptx|pdf|lgeei --out DIR [--audience public|staff|managers|od]

const outcome = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), files: z.array(z.string()) }),
  z.object({ ok: z.literal(false), errors: z.record(z.string(), z.string()) }),
])

const patience = 10 * 60_000
const text = { type: 'string' } as const

try {
  const { values } = parseArgs({ options: { wave: text, format: text, out: text, audience: text } })
  const { wave, out } = values
  const format = resultFormats.find((one) => one === values.format)
  const audience = resultAudiences.find((one) => one === (values.audience ?? 'public'))
  if (wave === undefined || out === undefined || format === undefined || audience === undefined) {
    throw new Error(`Say which and where: npm run results:export -- --wave SLUG --format ${resultFormats.join('|')} --out DIR [--audience ${resultAudiences.join('|')}, public where left out]`)
  }
  const folder = path.resolve(projectRoot(), out)
  const made = outcome.parse(await askSiteOr('/results-export', { wave, format, audience, folder }, () => exportResultsAsOwner(wave, format, audience, folder), patience))
  if (!made.ok) throw new Error(Object.values(made.errors).join(' '))
  log.say(`Wrote ${made.files.join(', ')} into ${folder}: what ${audience} may see. That is written down as a release`)
} catch (error) {
  log.warn(error instanceof Error ? error.message : String(error))
  process.exitCode = 1
}
