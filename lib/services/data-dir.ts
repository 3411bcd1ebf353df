import { accessSync, constants, existsSync, mkdirSync } from 'node:fs'
import path from 'node:path'

/** Makes the data folder, readable to its owner only, or says in one line why it cannot be used. */
export function makeDataDir(dataDir: string): void {
  try {
    makeFolder(dataDir)
    accessSync(dataDir, constants.R_OK | constants.W_OK | constants.X_OK)
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? 'unknown'
    throw new Error(
      `The data folder ${dataDir} cannot be written to (${code}): set DATA_DIR to a folder that can, or change its owner`,
    )
  }
}

/** Level by level: asked for all at once, Node never comes back where the system will not have a folder (/proc). */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return
  makeFolder(path.dirname(folder))
  mkdirSync(folder, { mode: 0o700 })
}
