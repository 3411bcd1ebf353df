import process from 'node:process'
import { buildApp } from './build-app.mjs'
import { checkPlace } from './check-place.mjs'
import { distDir } from './dist-dir.mjs'
import { projectFolder } from './project.mjs'
import { runAsCommand } from './plain-failure.mjs'
import { importTypeScript } from './typescript.mjs'

/** Checks the place, installs and builds what is missing or stale, and serves. */
export function start() {
  return runAsCommand(async () => {
    process.chdir(projectFolder)
    process.env.NEXT_TELEMETRY_DISABLED = '1'
    await checkPlace('npm start', 'production')
    await buildApp(projectFolder, distDir())
    await importTypeScript('./serve.ts')
  })
}
