import { closingWords } from '@/lib/domain/survey/wave-letter'
import type { WaveRow, WaveWithSeal } from '@/db/site/read-waves'
import { clockChangeWords, twiceWords } from '@/lib/domain/survey/clock-change'
import { keyFingerprint } from '@/lib/domain/credential/wave-key'
import { localTimeOf } from '@/lib/domain/survey/wave-time'
import { waveDue, type WaveState } from '@/lib/domain/survey/wave'

/** A wave in words, for lists and for the head of its pages. */
export type WaveLine = {
  id: string
  slug: string
  title: string
  surveyId: string
  state: WaveState
  /** What the state means now: 'Opens on 8 March 2027 at 09:00'. */
  stateWords: string
  opens: string
  closes: string
  latest: string
  series: string | null
  /** Changes of the clock while it is open, and hours that come twice. */
  clock: string[]
  /** Why it could not open when it was time. */
  problems: string[]
  seal: { hash: string; fingerprint: string | null; invited: number } | null
}

export function waveLine({ wave, surveyTitle, seal }: WaveWithSeal, now: Date): WaveLine {
  const { id, slug, surveyId, state, series, opensAt, closesAt, latestClose } = wave
  return {
    id, slug, title: surveyTitle, surveyId, state, series,
    stateWords: stateWords(wave, now),
    opens: closingWords(opensAt), closes: closingWords(closesAt), latest: closingWords(latestClose),
    clock: clockWords(wave),
    problems: wave.problems ?? [],
    seal: seal === null ? null : { hash: seal.covenantHash, invited: seal.invited, fingerprint: seal.publicKey === null ? null : keyFingerprint(Buffer.from(seal.publicKey, 'hex')) },
  }
}

/** What the clock in London does to these times. */
export function clockWords({ opensAt, closesAt }: Pick<WaveRow, 'opensAt' | 'closesAt'>): string[] {
  const twice = (instant: string) => {
    const local = localTimeOf(instant)
    // Of a time that comes twice a wave opens at the first and closes at the second.
    return twiceWords(local, new Date(instant).getTime() === Date.parse(opensAt) ? 'earlier' : 'later') ?? []
  }
  return [...clockChangeWords(opensAt, closesAt), ...[opensAt, closesAt].flatMap(twice)]
}

function stateWords(wave: WaveRow, now: Date): string {
  const due = waveDue(wave, now.toISOString())
  switch (wave.state) {
    case 'draft':
      return `In planning. It would open on ${closingWords(wave.opensAt)}`
    case 'scheduled':
      return due === 'open' ? `It was to open on ${closingWords(wave.opensAt)}` : `Opens by itself on ${closingWords(wave.opensAt)}`
    case 'open':
      return due === 'close' ? `Closed for answers on ${closingWords(wave.closesAt)}; being closed` : `Open until ${closingWords(wave.closesAt)}`
    case 'closed':
      return `Closed on ${closingWords(wave.endedAt ?? wave.closesAt)}`
    case 'cancelled':
      return `Cancelled on ${closingWords(wave.endedAt ?? wave.closesAt)}`
  }
}
