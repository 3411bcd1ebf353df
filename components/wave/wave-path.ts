/** The address of a wave in the studio, or of a page below it. */
export function wavePath(id: string, ...rest: readonly string[]): string {
  return ['/studio/waves', encodeURIComponent(id), ...rest].join('/')
}
