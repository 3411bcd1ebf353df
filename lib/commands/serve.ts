import { appIn } from '@/lib/front/app'
import { appAssets } from '@/lib/front/app-asset'
import { appLine } from '@/lib/front/app-line'
import { askApp } from '@/lib/front/ask-app'
import { internalServer } from '@/lib/front/internal'
import { listen, listenOnThisMachine } from '@/lib/front/listen'
import { watchTheDay } from '@/lib/front/midnight'
import { passing } from '@/lib/front/pass'
import { frontServer } from '@/lib/front/server'
import { type Environment, environment, projectRoot } from '@/lib/platform/environment'
import { log } from '@/lib/platform/log'
import { type HeldDataLock, acquireDataLock } from '@/lib/services/data-lock'
import { prepareDatabases } from '@/lib/services/database'
import { publish, publishWith } from '@/lib/services/publication'
import { checkSignIn } from '@/lib/services/sign-in-check'
import { databasesAnswer } from '@/lib/services/readiness'
import { tidyOnTimer } from '@/lib/services/responses-tidy'
import { watchWaves } from '@/lib/services/wave-clock'
import { errands } from './errands'
import { invite } from './invite'
import { loadAtStart } from './load-at-start'
import { PlainFailure } from './plain-failure.mjs'
import { siteBaker } from './site-baker'
import { type Ending, closed, stopWhenTold } from './stop-when-told'

const { warn } = log

/**
 * Serves the site. What was baked before is served at once if it is of this site, while the app wakes; of
 * another day or build, until the new one is baked; only where there is nothing do readers wait.
 */
async function serve(): Promise<void> {
  const place = settings()
  const held = await lockOf(place)
  const ending: Ending = []
  stopWhenTold(ending)
  await prepareDatabases()
  ending.push(tidyOnTimer(warn))

  const app = appIn(projectRoot())
  const internal = internalServer({ token: held.lock.token, errands, app, warn })
  const internalPort = await listen(internal, '127.0.0.1', 0)
  ending.push(() => closed(internal))

  const version = await loadAtStart()
  const baker = await siteBaker(place, askApp(internalPort, held.lock.token))
  publishWith(() => baker.publish())
  ending.push(() => baker.close())
  held.setPort(internalPort)

  const state = await baker.open()
  if (state === 'none') await firstBake()
  const pass = passing({
    app: appLine(internalPort, held.lock.token),
    asset: appAssets(askApp(internalPort, held.lock.token)),
    siteOrigin: place.siteOrigin,
    answerOrigin: place.answerOrigin,
    proxyHops: place.signIn.proxyHops,
    now: Date.now,
    warn,
  })
  const front = () => frontServer({ baker, siteOrigin: place.siteOrigin, pass, ready: databasesAnswer, warn })
  const { servers, port } = await listenOnThisMachine(front, place.port).catch(portProblem(place.port))
  ending.push(watchWaves(warn))
  ending.push(watchTheDay(() => baker.refresh(), warn), () => Promise.all(servers.map(closed)))
  log.say(`Golden Thread is at http://localhost:${port} (record ${version})`)
  await invite()

  if (state === 'stale') {
    log.say('Baking the site anew; until then readers see the last one')
    await publish()
  }
  // The baked site does without the app; it is wanted, awake, at the next publication.
  await baker.rehearse().catch((error: unknown) => warn('The app behind the site does not answer', error))
}

function settings(): Environment {
  try {
    const place = environment()
    checkSignIn()
    return place
  } catch (error) {
    throw new PlainFailure((error as Error).message)
  }
}

async function lockOf({ dataDir }: Environment): Promise<HeldDataLock> {
  const held = await acquireDataLock(dataDir, null)
  if (held.ok) return held
  throw new PlainFailure(
    `The data folder ${dataDir} is in use by process ${held.holder.pid}: stop it first, or set DATA_DIR to another folder`,
  )
}

async function firstBake(): Promise<void> {
  log.say('Baking the site')
  const publication = await publish()
  if (!publication.published) {
    throw new PlainFailure(['The site could not be baked:', ...publication.problems].join('\n  '))
  }
}

function portProblem(port: number): (error: unknown) => never {
  return (error) => {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error
    throw new PlainFailure(`Port ${port} is in use: stop what uses it, or choose another with PORT=${port + 1} npm start`)
  }
}

function die(error: unknown): never {
  if (error instanceof PlainFailure) process.stderr.write(`${error.message}\n`)
  else warn('Golden Thread has stopped', error)
  process.exit(1)
}

process.on('unhandledRejection', die)
process.on('uncaughtException', die)
serve().catch(die)
