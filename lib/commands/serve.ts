import { readFile } from 'node:fs/promises'
import type { Server } from 'node:http'
import path from 'node:path'
import { appIn } from '@/lib/front/app'
import { askApp } from '@/lib/front/ask-app'
import { createBaker } from '@/lib/front/baker'
import { internalServer } from '@/lib/front/internal'
import { listen, listenOnThisMachine } from '@/lib/front/listen'
import { watchTheDay } from '@/lib/front/midnight'
import { frontServer } from '@/lib/front/server'
import { londonDate } from '@/lib/platform/clock'
import { environment, projectRoot } from '@/lib/platform/environment'
import { log } from '@/lib/platform/log'
import { errorStatuses, publicAddresses } from '@/lib/services/addresses'
import { acquireDataLock } from '@/lib/services/data-lock'
import { prepareDatabases } from '@/lib/services/database'
import { publish, publishWith } from '@/lib/services/publication'
import { databasesAnswer } from '@/lib/services/readiness'
import { loadRecord } from '@/lib/services/record-load'
import { recordVersion } from '@/lib/services/record-read'
import { distDir } from './dist-dir.mjs'
import { errands } from './errands'
import { filesUnder } from './files-under'

/** A reason not to start that its reader can act on: printed as it is, without a trace. */
class CannotStart extends Error {}

/** How long open lines may take to finish when the server is told to stop. */
const farewell = 3_000

async function serve(): Promise<void> {
  const { dataDir, port, siteOrigin, siteKeeper, siteContact } = environment()
  const root = projectRoot()
  const held = await acquireDataLock(dataDir, null)
  if (!held.ok) {
    throw new CannotStart(
      `The data folder ${dataDir} is in use by process ${held.holder.pid}: stop it first, or set DATA_DIR to another folder`,
    )
  }
  await prepareDatabases()

  const app = appIn(root)
  const { warn } = log
  const internal = internalServer({ token: held.lock.token, errands, app, warn })
  const internalPort = await listen(internal, '127.0.0.1', 0)

  const version = await loadTheRecord(path.join(root, 'db/record'))
  held.setPort(internalPort)

  const buildId = await readFile(path.join(root, distDir(), 'BUILD_ID'), 'utf8').catch(() => {
    throw new CannotStart('The app is not built: npm start builds it and starts it')
  })
  const pictures = await filesUnder(path.join(root, 'public'))
  const baker = createBaker({
    store: { folder: path.join(dataDir, 'public') },
    fetch: askApp(internalPort, held.lock.token),
    addresses: async () => [...(await publicAddresses()).map((address) => address.path), ...pictures],
    errorStatuses,
    from: async () => ({
      buildId,
      recordVersion: JSON.stringify(await recordVersion()),
      londonDate: londonDate(new Date()),
      siteOrigin,
      siteKeeper,
      siteContact,
    }),
    now: () => new Date(),
    warn,
  })
  publishWith(() => baker.publish())

  const state = await baker.open()
  if (state === 'none') await firstBake()
  const front = () => frontServer({ baker, siteOrigin, ready: databasesAnswer, warn })
  const { servers, port: found } = await listenOnThisMachine(front, port).catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error
    throw new CannotStart(`Port ${port} is in use: stop what uses it, or choose another with PORT=${port + 1} npm start`)
  })
  stopWhenTold([...servers, internal], [baker.close, watchTheDay(() => baker.refresh(), warn), held.release])
  log.say(`Golden Thread is at http://localhost:${found} (record ${version})`)

  if (state === 'stale') {
    log.say('Baking the site anew; until then readers see the last one')
    await publish()
  } else {
    await app()
  }
}

async function loadTheRecord(folder: string): Promise<string> {
  const load = await loadRecord(folder)
  if (load.outcome === 'refused') {
    throw new CannotStart(['The record is not right, so nothing is served:', ...load.problems].join('\n  '))
  }
  if (load.outcome === 'loaded') log.say(`Loaded the record, version ${load.version.number}`)
  return String(load.version.number)
}

async function firstBake(): Promise<void> {
  log.say('Baking the site')
  const publication = await publish()
  if (!publication.published) {
    throw new CannotStart(['The site could not be baked:', ...publication.problems].join('\n  '))
  }
}

/** Answers what is being asked, then goes; a second signal goes at once. */
function stopWhenTold(servers: Server[], finish: (() => void)[]): void {
  const stop = () => {
    for (const step of finish) step()
    for (const server of servers) server.close()
    for (const server of servers) server.closeIdleConnections()
    const linger = setInterval(() => {
      if (servers.every((server) => !server.listening)) process.exit(0)
    }, 20)
    linger.unref()
    setTimeout(() => process.exit(0), farewell)
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1))
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, stop)
}

function die(error: unknown): never {
  if (error instanceof CannotStart) process.stderr.write(`${error.message}\n`)
  else log.warn('Golden Thread has stopped', error)
  process.exit(1)
}

process.on('unhandledRejection', die)
process.on('uncaughtException', die)
serve().catch(die)
