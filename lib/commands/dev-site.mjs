import { spawn } from 'node:child_process'
import process from 'node:process'
import { checkPlace } from './check-place.mjs'
import { runAsCommand } from './plain-failure.mjs'
import { projectFolder } from './project.mjs'
import { importTypeScript } from './typescript.mjs'

/** A site that shows what is being written, on the same data. It bakes nothing and guards nothing. */
export function develop() {
  return runAsCommand(async () => {
    process.chdir(projectFolder)
    process.env.NEXT_TELEMETRY_DISABLED = '1'
    const { port } = await checkPlace('npm run dev', 'development')
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
