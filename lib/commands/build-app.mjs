import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import { PlainFailure, say } from './plain-failure.mjs'
import { run } from './run.mjs'
import { sourceHash } from './source-hash.mjs'

/** Builds the app into `distDir` where it is not the build of the sources as they now are. */
export async function buildApp(folder, distDir) {
  const stamp = path.join(folder, distDir, 'golden-thread-sources')
  const hash = sourceHash(folder)
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return
  say('Building the app: about half a minute')
  // A build that is stopped half-way must not pass for one.
  rmSync(stamp, { force: true })
  const next = path.join(folder, 'node_modules/next/dist/bin/next')
  const { code, words } = await run(process.execPath, [next, 'build'], {
    cwd: folder,
    env: { NODE_ENV: 'production', NEXT_DIST_DIR: distDir, NEXT_TELEMETRY_DISABLED: '1' },
    quiet: true,
  })
  if (code !== 0) throw new PlainFailure(`${words.trim()}\nThe app could not be built: its reasons are above`)
  writeFileSync(stamp, hash)
}
