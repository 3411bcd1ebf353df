import type { Channel } from '../credential/ledger'

/** An open survey as somebody invited to it sees it on their own page. What a device trusts it fetches from the public site. */
export type StaffWave = {
  waveId: string
  slug: string
  title: string
  channel: Channel
  /** Answered signed in: the system could link. */
  confidential: boolean
  /** '4 December 2026 at 17:00' */
  closes: string
  group: { id: string; name: string; invited: number }
  /** 'counted in Adult Care (62 people)' */
  counted: string
  /** The units whose own people are in that group. */
  units: string[]
  fingerprint: string
}

/** What a device of theirs needs beside: where to send, and under which name it keeps what it keeps. */
export type StaffDevice = {
  formToken: string
  /** Where surveys are answered; null where nowhere. */
  answerOrigin: string | null
  /** A word for this person that only this site can make: two people on one device each find their own. */
  keptUnder: string
}

/** Why no credential was made, for the page's script to say what to do. */
export type CollectProblem = 'not-invited' | 'other-channel' | 'collected-elsewhere' | 'no-such-wave' | 'not-open' | 'not-an-element' | 'no-replacement-left' | 'confidential'
