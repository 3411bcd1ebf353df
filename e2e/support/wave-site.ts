import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { projectFolder } from '@/lib/commands/project.mjs'
import { type SignedInSite, startSignedInSite } from './signed-in-site'

export type WaveSite = SignedInSite & {
  surveyId: string
  /** Moves the site's clock: an instant. It runs on from there. */
  at: (instant: string) => Promise<void>
}

/** Fills a data folder with a roster, people, a survey and (with `--wave`) a wave in planning; answers their ids. */
export async function seedWaves(dataDir: string, ...options: string[]): Promise<{ surveyId: string; waveId: string | null }> {
  const { stdout } = await promisify(execFile)(process.execPath, ['--import', 'tsx', 'e2e/support/wave-roster.ts', ...options], { cwd: projectFolder, env: { ...process.env, DATA_DIR: dataDir } })
  return JSON.parse(stdout) as { surveyId: string; waveId: string | null }
}

/** A site with a roster and a survey, whose clock a journey moves. */
export async function startWaveSite(instant: string): Promise<WaveSite> {
  const folder = await mkdtemp(path.join(tmpdir(), 'golden-thread-clock-'))
  const clock = path.join(folder, 'clock')
  await writeFile(clock, instant)
  let surveyId = ''
  const world = await startSignedInSite(
    { MOVED_CLOCK: clock, NODE_OPTIONS: `--import=${pathToFileURL(path.join(projectFolder, 'e2e/support/moved-clock.mjs')).href}` },
    async (dataDir) => ({ surveyId } = await seedWaves(dataDir)),
  )
  return {
    ...world,
    surveyId,
    at: async (moment) => {
      await writeFile(clock, moment)
      world.site.process.kill('SIGUSR2')
    },
    close: async () => {
      await world.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
