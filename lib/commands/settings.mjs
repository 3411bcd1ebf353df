import { existsSync } from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import { PlainFailure } from './plain-failure.mjs'
import { projectFolder } from './project.mjs'

/**
 * The two settings that matter before anything is installed, from the environment and then `.env`, as the
 * server itself will read them. An empty value counts as none.
 */
export function readSettings() {
  const file = path.join(projectFolder, '.env')
  if (existsSync(file)) process.loadEnvFile(file)
  const port = process.env.PORT?.trim() || '3000'
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535) {
    throw new PlainFailure('PORT is not a port: write a number such as 3000')
  }
  return { port: Number(port), dataDir: path.resolve(projectFolder, process.env.DATA_DIR?.trim() || './data') }
}
