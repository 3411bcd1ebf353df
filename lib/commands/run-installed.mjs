import process from 'node:process'
import { installPackages } from './packages.mjs'
import { runAsCommand } from './plain-failure.mjs'
import { projectFolder } from './project.mjs'
import { importTypeScript } from './typescript.mjs'

/** Installs what is missing, then runs a command by the name of its TypeScript file, which reads what stands after that name. */
export function runInstalled(name) {
  return runAsCommand(async () => {
    process.chdir(projectFolder)
    await installPackages(projectFolder)
    process.argv.splice(2, 1)
    await importTypeScript(`./${name}.ts`)
  })
}
