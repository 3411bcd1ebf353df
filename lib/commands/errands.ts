import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { codeLayouts } from '@/lib/domain/survey/code-layout'
import { resultAudiences } from '@/lib/domain/survey/result-tables'
import type { Errands } from '@/lib/front/internal'
import { makeAdministratorLink } from '@/lib/services/administrator-link'
import { reportOnAudit } from '@/lib/services/audit-report'
import { writeQueue } from '@/lib/services/write-queue'
import { publish } from '@/lib/services/publication'
import { loadRecord } from '@/lib/services/record-load'
import { exportResultsAsOwner } from '@/lib/services/results-export'
import { resultFormats } from '@/lib/services/results-file'
import { earlierResults, importResults } from '@/lib/services/results-import'
import { importRosterAsOwner } from '@/lib/services/roster-import'
import { printCodesToFile } from '@/lib/services/wave-codes'

const recordLoad = z.object({ folder: z.string().min(1) })
const unitPath = z.array(z.string().min(1)).min(1)
const peopleImport = z.object({ file: z.string().min(1), dryRun: z.boolean(), moves: z.array(z.object({ from: unitPath, to: unitPath })) })
const codesPrint = z.object({ wave: z.string().min(1), file: z.string().min(1), site: z.string().nullable(), layout: z.enum(codeLayouts).default('cards') })
const resultsImport = z.object({ file: z.string().min(1), dryRun: z.boolean() })
const resultsExport = z.object({ wave: z.string().min(1), format: z.enum(resultFormats), audience: z.enum(resultAudiences), folder: z.string().min(1) })
const auditCheck = z.object({ expect: z.string().optional(), newWitness: z.boolean().optional() })

/**
 * What other commands of this machine's owner ask a running server to do, since only one process may write.
 * A change is answered for when readers see it.
 */
export const errands: Errands = {
  'GET /queue': () => Promise.resolve({ queue: writeQueue().id }),
  'POST /publish': () => publish(),
  'POST /record-load': async (words) => {
    const { folder } = recordLoad.parse(words)
    const load = await loadRecord(folder)
    return load.outcome === 'loaded' ? { ...load, publication: await publish() } : load
  },
  'POST /audit-verify': (words) => reportOnAudit(auditCheck.parse(words)),
  'POST /people-import': (words) => {
    const { file, ...options } = peopleImport.parse(words)
    return importRosterAsOwner(readFileSync(file), options)
  },
  'POST /codes-print': (words) => {
    const { wave, file, ...print } = codesPrint.parse(words)
    return printCodesToFile(wave, print, file)
  },
  'POST /results-import': (words) => {
    const { file, dryRun } = resultsImport.parse(words)
    return importResults(earlierResults.parse(JSON.parse(readFileSync(file, 'utf8'))), dryRun)
  },
  'POST /results-export': (words) => {
    const { wave, format, audience, folder } = resultsExport.parse(words)
    return exportResultsAsOwner(wave, format, audience, folder)
  },
  'POST /admin-link': async () => ({ link: await makeAdministratorLink({ kind: 'owner' }) }),
}
