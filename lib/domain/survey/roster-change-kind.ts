/** How a person of an extract differs from the one held: `returned` is a leaver whose reference is back. */
export const rosterChangeKinds = ['joined', 'returned', 'left', 'moved', 'changed'] as const

export type RosterChangeKind = (typeof rosterChangeKinds)[number]
