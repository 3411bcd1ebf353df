import { spawn } from 'node:child_process'
import process from 'node:process'
import { dataDirProblem, portProblem } from './checks.mjs'
import { installPackages } from './packages.mjs'
import { runAsCommand } from './plain-failure.mjs'
import { projectFolder } from './project.mjs'
import { readSettings } from './settings.mjs'
import { importTypeScript } from './typescript.mjs'

/** A site that shows what is being written, on the same data. It bakes nothing and guards nothing. */
export function develop() {
  return runAsCommand(async () => {
    process.chdir(projectFolder)
    process.env.NEXT_TELEMETRY_DISABLED = '1'
    process.env.NODE_ENV = 'development'
    const { port, dataDir } = readSettings()
    for (const problem of [dataDirProblem(dataDir), await portProblem(port, 'npm run dev')]) {
      if (problem !== undefined) throw problem
    }
    await installPackages(projectFolder)
    const { prepareData } = await importTypeScript('./prepare-data.ts')
    await prepareData()
    runNext(port)
  })
}

function runNext(port) {
  const args = ['node_modules/next/dist/bin/next', 'dev', '--port', String(port), '--hostname', 'localhost']
  const child = spawn(process.execPath, args, { cwd: projectFolder, stdio: 'inherit' })
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal))
  child.on('close', (code) => process.exit(code ?? 0))
}
