import process from 'node:process'
import { buildApp } from './build-app.mjs'
import { dataDirProblem, portProblem } from './checks.mjs'
import { distDir } from './dist-dir.mjs'
import { installPackages } from './packages.mjs'
import { projectFolder } from './project.mjs'
import { runAsCommand } from './plain-failure.mjs'
import { readSettings } from './settings.mjs'
import { importTypeScript } from './typescript.mjs'

/** Checks the place, installs and builds what is missing or stale, and serves. */
export function start() {
  return runAsCommand(async () => {
    process.chdir(projectFolder)
    process.env.NEXT_TELEMETRY_DISABLED = '1'
    const { port, dataDir } = readSettings()
    // Asked before the minutes of installing and building, not after.
    for (const problem of [dataDirProblem(dataDir), await portProblem(port, 'npm start')]) {
      if (problem !== undefined) throw problem
    }
    await installPackages(projectFolder)
    await buildApp(projectFolder, distDir())
    process.env.NODE_ENV = 'production'
    await importTypeScript('./serve.ts')
  })
}
