/**
 * One value for the whole process, whichever bundle asks. Next compiles this module several times into one
 * process (server, pages, route handlers, instrumentation), so module state is not single; globalThis is.
 * This is the only file that touches it.
 */
export function processWide<T>(name: string, make: () => T): T {
  const key = Symbol.for(`golden-thread.${name}`)
  const store = globalThis as unknown as Record<symbol, T | undefined>
  return (store[key] ??= make())
}
