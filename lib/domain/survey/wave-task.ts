import type { Covenant } from './covenant'
import type { ReminderPlan } from './reminder'
import { deletionsDue, type DeletedKind, type WaveDeletion } from './retention'
import { takesAnswers, waveDue, type Wave } from './wave'
import { roundDue, type RoundDone } from './wave-round'

/** A wave as time sees it. `talliedOn` and `today` are days in London. */
export type TimedWave = Wave & {
  id: string
  endedAt: string | null
  talliedOn: string | null
  rounds: readonly RoundDone[]
  deleted: readonly DeletedKind[]
  plan: { reminders: ReminderPlan; retention: Covenant['retention'] }
}

/** Something that time brings about. */
export type WaveTask = { waveId: string } & ({ do: 'open' | 'close' | 'tally' | 'letters' } | { do: 'delete'; what: WaveDeletion })

/**
 * Everything that is due of a wave now, in the order in which it is to be done. The total is taken once a day; a wave
 * that is over takes no more letters, and is closed before anything else.
 */
export function waveTasks(wave: TimedWave, now: string, today: string): WaveTask[] {
  const waveId = wave.id
  const due = waveDue(wave, now)
  if (due !== null) return [{ do: due, waveId }]
  if (takesAnswers(wave, now)) {
    return [
      ...(wave.talliedOn === today ? [] : [{ do: 'tally', waveId } as const]),
      ...(roundDue(wave, wave.plan.reminders, wave.rounds, now) === null ? [] : [{ do: 'letters', waveId } as const]),
    ]
  }
  if (wave.endedAt === null) return []
  // A cancelled wave's answers went with it; what was never asked leaves nothing.
  if (wave.state !== 'closed') return []
  return deletionsDue(wave.endedAt, wave.plan.retention, wave.deleted, now).map((what) => ({ do: 'delete', what, waveId }))
}
