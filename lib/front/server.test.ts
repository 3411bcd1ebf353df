import { once } from 'node:events'
import type { Server } from 'node:http'
import { type AddressInfo, type Socket, connect } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { frontServer } from './server'

let server: Server
let port: number

beforeEach(async () => {
  server = frontServer({
    baker: { current: () => undefined, asset: () => undefined },
    siteOrigin: 'http://localhost:3000',
    pass: () => Promise.reject(new Error('Nothing is passed here')),
    ready: () => Promise.resolve(true),
    warn: () => undefined,
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  port = (server.address() as AddressInfo).port
})
afterEach(() => server.close())

async function line(words: string): Promise<Socket> {
  const socket = connect({ port, host: '127.0.0.1', allowHalfOpen: true })
  socket.on('error', () => undefined)
  await once(socket, 'connect')
  socket.write(words)
  return socket
}

const held = () => new Promise<number>((resolve) => server.getConnections((_, count) => resolve(count)))
const alive = async () => (await fetch(`http://127.0.0.1:${port}/healthz`)).status

describe('a reader who means harm', () => {
  it('cannot end the server by resetting a CONNECT', async () => {
    for (let n = 0; n < 50; n += 1) (await line('CONNECT x:443 HTTP/1.1\r\nHost: x\r\n\r\n')).resetAndDestroy()
    await wait(100)
    // An error that nobody hears ends the process; here it fails the run.
    expect(await alive()).toBe(200)
  })

  it.each([
    ['a CONNECT', 'CONNECT x:443 HTTP/1.1\r\nHost: x\r\n\r\n'],
    ['what is no request', 'nonsense\r\n\r\n'],
  ])('cannot hold the line of %s by never closing it', async (_, words) => {
    const lines = await Promise.all(Array.from({ length: 10 }, () => line(words)))
    lines.forEach((socket) => socket.resume())
    await expect.poll(held, { timeout: 5_000 }).toBe(0)
    lines.forEach((socket) => socket.destroy())
  })
})
