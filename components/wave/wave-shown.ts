/** A wave in words. */
export type WaveShown = {
  id: string
  slug: string
  title: string
  surveyId: string
  state: 'draft' | 'scheduled' | 'open' | 'closed' | 'cancelled'
  stateWords: string
  opens: string
  closes: string
  latest: string
  series: string | null
  clock: readonly string[]
  problems: readonly string[]
  seal: { hash: string; fingerprint: string | null; invited: number } | null
}

/** Lines of a covenant that went and came since somebody spoke of it; `unknown` where what they saw was not kept. */
export type ChangeShown = { gone: readonly string[]; came: readonly string[] } | 'unknown' | null

export type CommentShown = { id: string; name: string; words: string; said: string; since: ChangeShown }

export type PreviewShown = {
  sealed: boolean
  problems: readonly string[]
  covenant: null | {
    hash: string
    text: string
    words: readonly string[]
    confidential: boolean
    audience: number
    invited: number
    channels: readonly { channel: 'credential' | 'code' | 'paper'; invited: number }[]
    groups: readonly { name: string; invited: number; parts: readonly string[] }[]
    codes: readonly { site: string; invited: number }[]
  }
  comments: readonly CommentShown[]
}

export type WavePageShown = { wave: WaveShown; preview: PreviewShown; mayRun: boolean; isDue: boolean; letters: { cap: number; quiet: string } }

/** How a channel is called on a page, and what it is. */
export const channelWords = {
  credential: { name: 'Unlinkable, by credential', means: 'Signed in once to collect a one-time credential; answering knows nobody.' },
  code: { name: 'Sealed codes', means: 'A single-use code on paper, handed out at the site; no account, phone or script needed.' },
  paper: { name: 'Printed questionnaire', means: 'Filled in on paper and keyed in under its code.' },
} as const

/** The same in a wave that is confidential for those who sign in. */
export function channelIn(channel: keyof typeof channelWords, confidential: boolean): { name: string; means: string } {
  return confidential && channel === 'credential' ? { name: 'Confidential, signed in', means: 'The system could link answer and person, and the council promises who may not see it.' } : channelWords[channel]
}
