/** The address of a wave's page in the studio, or of one below it. */
export function wavePath({ wave = '' }: Record<string, string>, rest = ''): string {
  return `/studio/waves/${encodeURIComponent(wave)}${rest}`
}
