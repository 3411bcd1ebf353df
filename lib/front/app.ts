import type { RequestListener } from 'node:http'

/**
 * The app behind the front, started when it is first needed. Answering from baked files does not wait for
 * it: it takes half a second to wake.
 */
export function appIn(folder: string): () => Promise<RequestListener> {
  let waking: Promise<RequestListener> | undefined

  async function wake(): Promise<RequestListener> {
    const { default: next } = await import('next')
    const app = next({ dev: false, dir: folder, quiet: true })
    await app.prepare()
    const handle = app.getRequestHandler()
    return (request, response) => handle(request, response)
  }

  return () => (waking ??= wake())
}
