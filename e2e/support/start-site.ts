import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { buildApp } from '@/lib/commands/build-app.mjs'
import { projectFolder } from '@/lib/commands/project.mjs'
import { testDistDir } from '@/lib/commands/test-suites.mjs'
import { startSite } from './site'

/** Builds the app where needed and runs one site for all journeys; answers how to end it. */
export default async function startSiteForAll(): Promise<() => Promise<void>> {
  await buildApp(projectFolder, testDistDir)
  const dataDir = await dataFolder()
  const port = Number(process.env.PORT ?? 0)
  const site = await startSite(dataDir, port === 0 ? {} : { port })
  process.env.TEST_ORIGIN = site.origin
  process.env.TEST_DATA_DIR = dataDir
  return async () => {
    await site.stop()
    await rm(dataDir, { recursive: true, force: true })
  }
}

/** `npm test` names a folder; a journey that is run by hand gets one of its own, never the site's. */
async function dataFolder(): Promise<string> {
  const named = process.env.NEXT_DIST_DIR === testDistDir ? process.env.DATA_DIR : undefined
  if (named) await mkdir(named, { recursive: true })
  return named ?? mkdtemp(path.join(tmpdir(), 'golden-thread-journeys-'))
}
