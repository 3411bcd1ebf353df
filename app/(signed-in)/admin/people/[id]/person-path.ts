/** The address of a person's page, or of one below it. */
export function personPath({ id = '' }: Record<string, string>, rest = ''): string {
  return `/admin/people/${encodeURIComponent(id)}${rest}`
}
