import type { Channel } from '@/lib/domain/credential/ledger'

/** Where a wave's codes stand, as their page shows it. */
export type WaveCodes = {
  word: string
  slug: string
  title: string
  state: 'draft' | 'scheduled' | 'open' | 'closed' | 'cancelled'
  closes: string
  sealed: boolean
  channels: readonly Channel[]
  /** The field's value for every site. */
  every: string
  sites: readonly { site: string; field: string; left: number; groups: readonly { name: string; invited: number; printed: number }[] }[]
  printings: readonly { sequence: number; at: string; by: string; codes: string }[]
  sheet: { word: string; codes: number; until: string } | null
  answerAddress: string
}

/** The address of a wave's page in the studio, with what follows it. */
export function waveAddress(word: string, then = ''): string {
  return `/studio/waves/${encodeURIComponent(word)}${then}`
}
