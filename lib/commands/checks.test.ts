import { once } from 'node:events'
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { type AddressInfo, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { dataDirProblem, portProblem } from './checks.mjs'
import { nodeProblem } from './node-version.mjs'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'checks-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

describe('the version of Node', () => {
  it.each(['14.21.3', '18.20.8', '20.18.3', '20.9.0'])('%s is too old', (version) => {
    expect(nodeProblem(version)).toMatch(/needs Node 20\.19 or newer, and this is Node \d/)
    expect(nodeProblem(version)).not.toContain('\n')
  })

  it.each(['20.19.0', '20.20.2', '22.0.0', '24.1.0'])('%s will do', (version) => {
    expect(nodeProblem(version)).toBeUndefined()
  })
})

describe('the data folder', () => {
  it('is made where it is missing, and left as it was', async () => {
    const dataDir = path.join(folder, 'new/data')
    expect(dataDirProblem(dataDir)).toBeUndefined()
    expect(await readdir(dataDir)).toEqual([])
  })

  it('cannot lie under a file', async () => {
    await writeFile(path.join(folder, 'file'), '')
    expect(dataDirProblem(path.join(folder, 'file/data'))?.message).toMatch(/^The data folder .* cannot be written to \(ENOTDIR\): set DATA_DIR/)
  })
})

describe('the port', () => {
  it.each(['127.0.0.1', '0.0.0.0'])('is in use where somebody listens on %s', async (host) => {
    const server = createServer().listen(0, host)
    await once(server, 'listening')
    const { port } = server.address() as AddressInfo
    const problem = await portProblem(port, 'npm start')
    expect(problem?.message).toBe(
      `Port ${port} is in use: stop what uses it, or choose another with PORT=${port + 1} npm start`,
    )
    server.close()
    await once(server, 'close')
    expect(await portProblem(port, 'npm start')).toBeUndefined()
  })
})
