import process from 'node:process'
import { installPackages } from './packages.mjs'
import { runAsCommand } from './plain-failure.mjs'
import { projectFolder } from './project.mjs'
import { importTypeScript } from './typescript.mjs'

/** Installs what is missing, then runs `record-load.ts` or `record-verify.ts`, which read what stands after its name. */
export function runRecordCommand(name) {
  return runAsCommand(async () => {
    process.chdir(projectFolder)
    await installPackages(projectFolder)
    process.argv.splice(2, 1)
    await importTypeScript(`./${name}.ts`)
  })
}
