import path from 'node:path'
import { environment, projectRoot } from '@/lib/platform/environment'
import { log } from '@/lib/platform/log'
import { acquireDataLock, readDataLock, type DataLock } from '@/lib/services/data-lock'
import { prepareDatabases, siteDatabase } from '@/lib/services/database'
import type { Publication } from '@/lib/services/publication'
import { loadRecord, type RecordLoad } from '@/lib/services/record-load'

// npm run record:load [-- FOLDER]
// One process writes to a data folder. Where the site runs, the site is asked; otherwise it is done here.

/** What the running site says: the load, and after a change what came of publishing it. */
type SiteAnswer = RecordLoad & { publication?: Publication }

/** Publishing bakes every page, which may take a while on a small machine. */
const patience = 5 * 60_000

async function askSite({ pid, port, token }: DataLock, folder: string): Promise<SiteAnswer> {
  const answer = await fetch(`http://127.0.0.1:${port}/record-load`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-golden-thread-token': token },
    body: JSON.stringify({ folder }),
    signal: AbortSignal.timeout(patience),
  })
  if (!answer.ok) throw new Error(`The running site (process ${pid}) answered ${answer.status}: is it an older version?`)
  return (await answer.json()) as SiteAnswer
}

async function loadHere(dataDir: string, folder: string): Promise<RecordLoad> {
  const held = await acquireDataLock(dataDir, null)
  if (!held.ok) throw new Error(`Process ${held.holder.pid} is writing to ${dataDir}: wait for it, then try again`)
  try {
    await prepareDatabases()
    return await loadRecord(folder)
  } finally {
    siteDatabase().$client.close()
    held.release()
  }
}

function report(result: SiteAnswer): void {
  if (result.outcome === 'refused') {
    fail([...result.problems, 'Refused: nothing was changed'])
    return
  }
  const { version, inserted, changed, removed, unchanged, publication } = result
  const counts = `${inserted} rows added, ${changed} changed, ${removed} removed, ${unchanged} as they were`
  log.say(`Version ${version.number} of ${version.published}: ${counts}`)
  if (result.outcome === 'unchanged') return
  if (publication === undefined) log.say('The pages will be baked again at the next start')
  else if (publication.published) log.say('Readers of the running site see it now')
  else fail([...publication.problems, 'Loaded, but not published: readers still see the last version'])
}

function fail(lines: string[]): void {
  lines.forEach((line) => log.warn(line))
  process.exitCode = 1
}

try {
  const { dataDir } = environment()
  const folder = path.resolve(projectRoot(), process.argv[2] ?? 'db/record')
  const holder = await readDataLock(dataDir)
  const siteRuns = holder !== null && holder.port !== null
  report(siteRuns ? await askSite(holder, folder) : await loadHere(dataDir, folder))
} catch (error) {
  fail([error instanceof Error ? error.message : String(error)])
}
