import type { Fetch } from './assets'
import { tokenHeader } from './internal'

/** Asks the app through its internal door. A redirect is an answer like any other, not followed. */
export function askApp(port: number, token: string): Fetch {
  return async (address) => {
    const response = await fetch(`http://127.0.0.1:${port}${address}`, {
      redirect: 'manual',
      headers: { [tokenHeader]: token },
    })
    return {
      status: response.status,
      type: response.headers.get('content-type') ?? 'application/octet-stream',
      body: Buffer.from(await response.arrayBuffer()),
    }
  }
}
