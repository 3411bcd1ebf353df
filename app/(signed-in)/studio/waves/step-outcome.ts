import type { FormOutcome } from '../../form-route'

type Done = { ok: true } | { ok: false; problems: string[] } | { ok: false; errors: Record<string, string> } | { ok: false; reason: 'forbidden' | 'not-found' }

/** What came of a step of a wave, for its form: what stood against it is told on the step's own page. */
export function stepOutcome(done: Done, to: string): FormOutcome {
  if (done.ok) return { ok: true, to }
  return 'problems' in done ? { ok: false, errors: { '': done.problems.join(' ') } } : done
}
