import { existsSync } from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import { isPort } from './checks.mjs'
import { projectFolder } from './project.mjs'

/**
 * The two settings that matter before anything is installed, from the environment and then `.env`, as the
 * server itself will read them. An empty value counts as none. A port that is none is undefined: the whole
 * environment is judged at once, by `checkPlace`, which needs the packages.
 */
export function readSettings() {
  const file = path.join(projectFolder, '.env')
  if (existsSync(file)) process.loadEnvFile(file)
  const port = process.env.PORT?.trim() || '3000'
  return { port: isPort(port) ? Number(port) : undefined, dataDir: path.resolve(projectFolder, process.env.DATA_DIR?.trim() || './data') }
}
