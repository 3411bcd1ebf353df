import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'

/** Listens on one address of this machine and says on which port. */
export function listen(server: Server, host: string, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => {
      server.off('error', reject)
      resolve((server.address() as AddressInfo).port)
    })
  })
}

/**
 * Listens on this machine only, in both ways that `localhost` may mean. The wider world comes in through a
 * web server that speaks TLS. The second may be missing: many machines have no IPv6.
 */
export async function listenOnThisMachine(make: () => Server, port: number): Promise<{ port: number; servers: Server[] }> {
  const first = make()
  const found = await listen(first, '127.0.0.1', port)
  const second = make()
  const both = await listen(second, '::1', found).then(
    () => true,
    (error: unknown) => {
      if ((error as NodeJS.ErrnoException).code === 'EADDRINUSE') throw error
      return false
    },
  )
  return { port: found, servers: both ? [first, second] : [first] }
}
