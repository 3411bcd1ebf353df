/**
 * Makes one task out of many calls: while it runs, all further calls share a single run that starts when it
 * ends. Each caller's answer is of a run that began after the call, so it always includes what they changed.
 */
export function coalesced<T>(run: () => Promise<T>): () => Promise<T> {
  let idle: Promise<unknown> = Promise.resolve()
  let next: Promise<T> | undefined

  function begin(): Promise<T> {
    next = undefined
    return run()
  }

  return () => {
    next ??= idle.then(begin)
    idle = next.catch(() => undefined)
    return next
  }
}
