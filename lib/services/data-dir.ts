import { accessSync, constants, mkdirSync } from 'node:fs'

/** Makes the data folder, readable to its owner only, or says in one line why it cannot be used. */
export function makeDataDir(dataDir: string): void {
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 })
    accessSync(dataDir, constants.R_OK | constants.W_OK | constants.X_OK)
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? 'unknown'
    throw new Error(
      `The data folder ${dataDir} cannot be written to (${code}): set DATA_DIR to a folder that can, or change its owner`,
    )
  }
}
