import { personPath } from '../../person-path'

/** The address of the page that asks before a role is taken. */
export function grantPath(params: Record<string, string>): string {
  return personPath(params, `/roles/${encodeURIComponent(params.grant ?? '')}`)
}
