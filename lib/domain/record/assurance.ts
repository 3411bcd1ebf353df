/**
 * Who stands behind a statement of progress, from the council's own word to an independent review.
 * An axis of its own: it says nothing of whether the thing is done.
 */
export const assurances = [
  'own-account',
  'considered-by-councillors',
  'observed-by-peers',
  'independently-reviewed',
  'reported-by-others',
] as const
export type Assurance = (typeof assurances)[number]

export const assuranceLabels: Record<Assurance, string> = {
  'own-account': 'Council’s own account',
  'considered-by-councillors': 'Considered by councillors',
  'observed-by-peers': 'Observed by peers',
  'independently-reviewed': 'Independently reviewed',
  'reported-by-others': 'Reported by others',
}

export const assuranceDefinitions: Record<Assurance, string> = {
  'own-account': 'The council says so of itself, directly or as somebody else sums it up.',
  'considered-by-councillors': 'A meeting of councillors considered it; the meeting is named.',
  'observed-by-peers': 'Peers from other councils say that they saw or heard it, short of a review.',
  'independently-reviewed': 'A review whose report is held here found it.',
  'reported-by-others': 'The press, a party or another body says what someone found; their report is not held.',
}
