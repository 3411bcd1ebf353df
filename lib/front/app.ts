import type { App } from './internal'

/**
 * The app behind the front, started when it is first needed. Answering from baked files does not wait for
 * it: it takes half a second to wake.
 */
export function appIn(folder: string): () => Promise<App> {
  let waking: Promise<App> | undefined

  async function wake(): Promise<App> {
    const { default: next } = await import('next')
    const app = next({ dev: false, dir: folder, quiet: true })
    await app.prepare()
    return app.getRequestHandler()
  }

  return () => (waking ??= wake())
}
