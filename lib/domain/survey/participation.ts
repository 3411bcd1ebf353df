/** Below this many invited, and so below this many people a unit could be picked out by, only bands are shown. */
const fewInvited = 50
/** METHODS: by unit only, and never for fewer invited than a reporting group has. */
const leastInvited = 25

/** Instants of the day on which a total was taken are not shown: it is counted once a day. */
export type Participation = { collected: number; invited: number }

/**
 * Collected of invited for one unit, in words: to five points, never 0 or 100; in quarters, with the number
 * invited to the nearest five, where fewer than 50 are invited; null where fewer than 25 are.
 */
export function collectedWords({ collected, invited }: Participation): string | null {
  if (collected > invited || collected < 0) throw new RangeError(`${collected} of ${invited} cannot have collected`)
  if (invited < leastInvited) return null
  if (invited < fewInvited) return `${quarter(collected / invited)} of about ${Math.round(invited / 5) * 5}`
  const points = Math.round((100 * collected) / invited / 5) * 5
  if (points < 5) return 'fewer than 5 %'
  return points > 95 ? 'more than 95 %' : `about ${points} %`
}

/**
 * Whether a unit lags by ten points or more behind the whole, told from what is shown of both and from nothing finer:
 * so that it is a unit that is nudged, and never a person.
 */
export function lagsBehind(unit: Participation, whole: Participation): boolean {
  if (unit.invited < leastInvited || whole.invited < fewInvited) return false
  const points = Math.round((100 * whole.collected) / whole.invited / 5) * 5
  if (unit.invited >= fewInvited) return Math.round((100 * unit.collected) / unit.invited / 5) * 5 <= points - 10
  // The band's upper end: what is shown of it says no more.
  return Math.min(100, (Math.floor((4 * unit.collected) / unit.invited) + 1) * 25) <= points - 10
}

function quarter(share: number): string {
  if (share < 0.25) return 'under a quarter'
  if (share < 0.5) return 'a quarter to a half'
  return share < 0.75 ? 'a half to three quarters' : 'three quarters or more'
}

/** The total counted while a wave is open, in tens, never rounded up: what was counted by last midnight. */
export function countedWords(counted: number): string {
  return counted < 10 ? 'fewer than 10' : `${(Math.floor(counted / 10) * 10).toLocaleString('en-GB')} or more`
}
