import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import path from 'node:path'
import process from 'node:process'
import { PlainFailure } from './plain-failure.mjs'

/** Why nothing can be kept in this folder, or undefined. Makes the folder, readable to its owner only. */
export function dataDirProblem(dataDir) {
  const probe = path.join(dataDir, `.can-write-${process.pid}`)
  try {
    makeFolder(dataDir)
    writeFileSync(probe, '')
    rmSync(probe)
    return undefined
  } catch (error) {
    return new PlainFailure(
      `The data folder ${dataDir} cannot be written to (${error.code}): set DATA_DIR to a folder that can, or change its owner`,
    )
  }
}

/** Level by level: asked for all at once, Node never comes back where the system will not have a folder (/proc). */
function makeFolder(folder) {
  if (existsSync(folder)) return
  makeFolder(path.dirname(folder))
  mkdirSync(folder, { mode: 0o700 })
}

/** Whether a setting is the number of a port. */
export function isPort(text) {
  return /^\d{1,5}$/.test(text) && Number(text) <= 65_535
}

/** Why nothing can listen on this port of this machine, or undefined. */
export async function portProblem(port, command) {
  for (const host of ['127.0.0.1', '::1']) {
    const code = await listenError(port, host)
    if (code === 'EADDRINUSE') {
      const other = port === 65_535 ? 3000 : port + 1
      return new PlainFailure(
        `Port ${port} is in use: stop what uses it, or choose another with PORT=${other} ${command}`,
      )
    }
    if (code === 'EACCES') {
      return new PlainFailure(`Port ${port} is not open to this user: choose one above 1023 with PORT=3001 ${command}`)
    }
  }
  return undefined
}

/** The code with which listening fails, or undefined. A machine may well have no IPv6. */
function listenError(port, host) {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', (error) => resolve(error.code))
    server.listen(port, host, () => server.close(() => resolve(undefined)))
  })
}
