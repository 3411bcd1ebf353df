import { comparedInstants } from './wave-time'

export const waveStates = ['draft', 'scheduled', 'open', 'closed', 'cancelled'] as const
export type WaveState = (typeof waveStates)[number]

/** Instants, ISO in UTC. `latestClose` is sealed with the covenant: no extension goes past it. */
export type WaveTimes = { opensAt: string; closesAt: string; latestClose: string }
export type Wave = WaveTimes & { state: WaveState }

export type WaveEvent =
  | { do: 'schedule' } | { do: 'unschedule' } | { do: 'open' } | { do: 'close' } | { do: 'cancel' }
  | { do: 'extend'; closesAt: string }

export type WaveRefusal = 'not-from-this-state' | 'opens-in-the-past' | 'closes-before-opening' | 'not-due' | 'not-later' | 'past-latest-close'
export type WaveStep = { ok: true; wave: Wave } | { ok: false; reason: WaveRefusal }

const from: Record<WaveEvent['do'], WaveState[]> = {
  schedule: ['draft'], unschedule: ['scheduled'], open: ['scheduled'], close: ['open'], cancel: ['draft', 'scheduled', 'open'], extend: ['open'],
}

/**
 * One step of a wave. Opening seals it and is not undone; a wave that is open may close late (within what was
 * sealed) or be cancelled, and nothing else about it changes.
 */
export function waveStep(wave: Wave, event: WaveEvent, now: string): WaveStep {
  if (!from[event.do].includes(wave.state)) return { ok: false, reason: 'not-from-this-state' }
  const to = (state: WaveState): WaveStep => ({ ok: true, wave: { ...wave, state } })
  switch (event.do) {
    case 'schedule':
      if (comparedInstants(wave.opensAt, now) < 0) return { ok: false, reason: 'opens-in-the-past' }
      return areInOrder(wave) ? to('scheduled') : { ok: false, reason: 'closes-before-opening' }
    case 'unschedule':
      return to('draft')
    case 'open':
      return comparedInstants(now, wave.opensAt) < 0 ? { ok: false, reason: 'not-due' } : to('open')
    case 'close':
      return comparedInstants(now, wave.closesAt) < 0 ? { ok: false, reason: 'not-due' } : to('closed')
    case 'cancel':
      return to('cancelled')
    case 'extend':
      if (comparedInstants(event.closesAt, wave.closesAt) <= 0 || comparedInstants(event.closesAt, now) <= 0) return { ok: false, reason: 'not-later' }
      if (comparedInstants(event.closesAt, wave.latestClose) > 0) return { ok: false, reason: 'past-latest-close' }
      return { ok: true, wave: { ...wave, closesAt: event.closesAt } }
  }
}

function areInOrder({ opensAt, closesAt, latestClose }: WaveTimes): boolean {
  return comparedInstants(opensAt, closesAt) < 0 && comparedInstants(closesAt, latestClose) <= 0
}

/** What time alone brings about, to be done by whoever looks next. */
export function waveDue(wave: Wave, now: string): 'open' | 'close' | null {
  if (wave.state === 'scheduled' && comparedInstants(now, wave.opensAt) >= 0) return 'open'
  return wave.state === 'open' && comparedInstants(now, wave.closesAt) >= 0 ? 'close' : null
}

/** Whether answers are taken. The last minute counts even where nobody has closed the wave yet; after it, none. */
export function takesAnswers(wave: Wave, now: string): boolean {
  return wave.state === 'open' && comparedInstants(now, wave.opensAt) >= 0 && comparedInstants(now, wave.closesAt) < 0
}

export function refusalWords(reason: WaveRefusal): string {
  switch (reason) {
    case 'not-from-this-state':
      return 'The wave is not in a state in which this can be done. What is sealed cannot change: a change needs a new wave.'
    case 'opens-in-the-past':
      return 'Choose a time of opening that is still to come.'
    case 'closes-before-opening':
      return 'Let the wave close after it opens, and no later than the latest close.'
    case 'not-due':
      return 'It is not time yet.'
    case 'not-later':
      return 'Choose a later time: a wave can be extended and not shortened.'
    case 'past-latest-close':
      return 'That is past the latest close that was sealed with the covenant.'
  }
}
