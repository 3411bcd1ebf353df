/** The fewest new answers that a backup may show. */
export const fewestNew = 25

/** What has come since the last backup, of one wave. */
export type NewSinceBackup = { open: boolean; fresh: number }

/**
 * Whether the responses may be backed up now: at least 25 answers are new, and no wave that has any is open. The
 * difference of two backups within a wave would be the day of an answer.
 */
export function mayBackUpResponses(waves: readonly NewSinceBackup[]): boolean {
  const withNew = waves.filter(({ fresh }) => fresh > 0)
  return withNew.every(({ open }) => !open) && withNew.reduce((sum, { fresh }) => sum + fresh, 0) >= fewestNew
}
