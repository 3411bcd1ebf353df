import type { GrantLine } from './grant-line'
import type { SessionLine } from './own-sessions-view'

/** One person in words; `disabled` is since when. */
export type PersonShown = {
  id: string
  name: string
  email: string | null
  since: string
  disabled: string | null
  isSelf: boolean
  grants: readonly GrantLine[]
  sessions: readonly SessionLine[]
}

export function personPath(id: string, ...rest: string[]): string {
  return ['/admin/people', id, ...rest].map((part, n) => (n === 0 ? part : encodeURIComponent(part))).join('/')
}
