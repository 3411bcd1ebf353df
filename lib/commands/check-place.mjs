import process from 'node:process'
import { dataDirProblem, portProblem } from './checks.mjs'
import { installPackages } from './packages.mjs'
import { PlainFailure } from './plain-failure.mjs'
import { projectFolder } from './project.mjs'
import { readSettings } from './settings.mjs'
import { importTypeScript } from './typescript.mjs'

/**
 * Whether a server can run here, with the packages that it needs: what can be told before anything is installed is,
 * and then every setting is judged at once, before the app is built.
 */
export async function checkPlace(command, nodeEnv) {
  const { port, dataDir } = readSettings()
  const problems = [dataDirProblem(dataDir), port === undefined ? undefined : await portProblem(port, command)]
  const found = problems.filter((problem) => problem !== undefined)
  if (found.length > 0) throw new PlainFailure(found.map(({ message }) => message).join('\n'))
  await installPackages(projectFolder)
  process.env.NODE_ENV = nodeEnv
  const { environmentProblem } = await importTypeScript('./environment-problem.ts')
  const problem = environmentProblem()
  if (problem !== undefined) throw new PlainFailure(problem)
  return { port, dataDir }
}
