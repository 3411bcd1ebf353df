/** Why somebody was not let in. */
export const refusals = ['disabled', 'unknown', 'too-often', 'link-used', 'link-late', 'wrong-account'] as const

export const refusalWords: Record<(typeof refusals)[number], string> = {
  disabled: 'they are disabled',
  unknown: 'nobody is known by that account',
  'too-often': 'it was tried too often',
  'link-used': 'the link had been used',
  'link-late': 'the link came too late',
  'wrong-account': 'the account is not theirs',
}

/** Why a session ended. */
export const ends = ['asked', 'disabled', 'role-changed', 'email-changed', 'new-sign-in', 'idle', 'too-old'] as const

export const endWords: Record<(typeof ends)[number], string> = {
  asked: 'it was asked for',
  disabled: 'the person was disabled',
  'role-changed': 'a role changed',
  'email-changed': 'the address changed',
  'new-sign-in': 'the same browser signed in anew',
  idle: 'it was not used',
  'too-old': 'it had lasted as long as it may',
}
