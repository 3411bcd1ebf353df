import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { projectFolder } from '@/lib/commands/project.mjs'
import type { CarriedCredential } from '@/lib/domain/credential/handover'
import { type RunningSite, freePort, startSite } from './site'

export type HeldWave = { slug: string; credentials: CarriedCredential[]; codes: string[] }
export type AnswerSite = { site: RunningSite; answerOrigin: string; waves: { both: HeldWave; unlinkable: HeldWave }; close: () => Promise<void> }

/** A site of its own with two waves open, and what people hold for them. */
export async function startAnswerSite(people = 10, env: Record<string, string> = {}): Promise<AnswerSite> {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'golden-thread-answer-'))
  const port = await freePort()
  const { stdout } = await promisify(execFile)(process.execPath, ['--import', 'tsx', 'e2e/support/seal-wave.ts', String(people)], {
    cwd: projectFolder,
    env: { ...process.env, DATA_DIR: dataDir, PORT: String(port), ...env },
    maxBuffer: 64 * 1024 * 1024,
  })
  const site = await startSite(dataDir, { port, env })
  return {
    site,
    answerOrigin: `http://127.0.0.1:${port}`,
    waves: JSON.parse(stdout) as AnswerSite['waves'],
    close: async () => {
      await site.stop()
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}
