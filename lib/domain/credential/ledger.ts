/** How one person answers one wave, fixed when it opens. */
export const channels = ['credential', 'code', 'paper'] as const
export type Channel = (typeof channels)[number]

/**
 * One row a person and wave, made for everybody invited when the wave opens: so neither its place nor a date
 * says who came when. It holds no date, and nothing of the credential but a hash of what was blinded.
 */
export type LedgerRow = { channel: Channel; blindedHash: string | null }

export type IssueRefusal = 'not-invited' | 'other-channel' | 'collected-elsewhere'

export type IssueDecision = { issue: true; first: boolean } | { issue: false; reason: IssueRefusal }

/**
 * Whether to evaluate an element for a person. The same one again gives the same credential, so a lost reply
 * can be asked for again; another one would be a second credential. The database decides the race: the row
 * is set only where it is empty or equal, and a credential is made only when one row was.
 */
export function issueDecision(row: LedgerRow | null, blindedHash: string): IssueDecision {
  if (row === null) return { issue: false, reason: 'not-invited' }
  if (row.channel !== 'credential') return { issue: false, reason: 'other-channel' }
  if (row.blindedHash === null) return { issue: true, first: true }
  if (row.blindedHash === blindedHash) return { issue: true, first: false }
  return { issue: false, reason: 'collected-elsewhere' }
}

/** How many credentials of a wave may be replaced from its sealed pool: max(3, 1 % of those invited). */
export function replacementPool(invited: number): number {
  return Math.max(3, Math.floor(invited / 100))
}
