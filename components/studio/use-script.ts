import { useSyncExternalStore } from 'react'

const never = () => () => undefined

/** Whether a script runs in this page: false in what the server sends, true from the moment at which the page is taken over. */
export function useScript(): boolean {
  return useSyncExternalStore(never, () => true, () => false)
}
