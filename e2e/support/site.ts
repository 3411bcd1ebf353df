import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import path from 'node:path'
import { projectFolder } from '@/lib/commands/project.mjs'
import { testDistDir } from '@/lib/commands/test-suites.mjs'

/** A site of its own, running: what it has said so far, and how to end it. */
export type RunningSite = {
  origin: string
  port: number
  dataDir: string
  process: ChildProcess
  said: () => string
  /** Asks it to stop and waits until it has; answers its exit code. */
  stop: () => Promise<number | null>
}

/** A port of this machine that is free at this moment. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  if (address === null || typeof address === 'string') throw new Error('No port')
  return address.port
}

const server = ['--import', 'tsx', 'lib/commands/serve.ts']

/** Starts the server, or another program of Node, without waiting: the tests' build, a data folder and a port of its own. */
export function launch(dataDir: string, port: number, env: Record<string, string> = {}, program = server) {
  const child = spawn(process.execPath, program, {
    cwd: projectFolder,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      NODE_ENV: 'production',
      NEXT_DIST_DIR: testDistDir,
      NEXT_TELEMETRY_DISABLED: '1',
      DATA_DIR: dataDir,
      PORT: String(port),
      ...env,
    },
  })
  let words = ''
  const gone = once(child, 'close')
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (part: Buffer) => {
      words += part.toString()
    })
  }
  return {
    process: child,
    said: () => words,
    /** Its exit code, once it is gone. */
    ended: async () => {
      await gone
      return child.exitCode
    },
  }
}

/** Starts a site and waits until readers can come. */
export async function startSite(dataDir: string, options: { port?: number; env?: Record<string, string>; program?: string[] } = {}): Promise<RunningSite> {
  const port = options.port ?? (await freePort())
  const { process: child, said, ended } = launch(dataDir, port, options.env, options.program)
  while (!said().includes('Golden Thread is at')) {
    if (child.exitCode !== null || child.signalCode !== null) throw new Error(`The site did not start:\n${said()}`)
    await new Promise((resolve) => setTimeout(resolve, 25))
  }
  return {
    origin: `http://localhost:${port}`,
    port,
    dataDir,
    process: child,
    said,
    stop: () => {
      child.kill('SIGTERM')
      return ended()
    },
  }
}

/** The internal door of a running site, for those who may read its data folder. */
export async function internalDoor(dataDir: string, headers: Record<string, string> = {}) {
  const lock = JSON.parse(await readFile(path.join(dataDir, 'golden-thread.lock'), 'utf8')) as {
    port: number
    token: string
  }
  return (address: string, init: RequestInit = {}) =>
    fetch(`http://127.0.0.1:${lock.port}${address}`, {
      ...init,
      headers: { 'x-golden-thread-token': lock.token, ...headers },
    })
}
