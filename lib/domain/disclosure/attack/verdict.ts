import type { Trial } from './trial'

/** What a run of trials comes to. `safe`: no breach of (A), (B) or (C), and at least 80 % of large groups shown. */
export type Verdict = {
  organisations: number
  refused: number
  breaches: { A: number; B: number; C: number }
  /** Percent of groups of 20 or more in the tree of units that are shown, and of all figures of all tables. */
  largeShown: number
  cellsShown: number
  safe: boolean
}

const leastShown = 80

export function verdictOf(trials: readonly Trial[]): Verdict {
  const sum = (of: (trial: Trial) => number) => trials.reduce((all, trial) => all + of(trial), 0)
  const share = (of: (trial: Trial) => { all: number; shown: number }) => (100 * sum((trial) => of(trial).shown)) / Math.max(1, sum((trial) => of(trial).all))
  const proven = (sense: 'A' | 'B') => sum(({ proofs }) => proofs.filter((proof) => proof.sense === sense).length)
  const breaches = { A: proven('A'), B: proven('B'), C: sum(({ thin }) => thin.length) }
  const largeShown = share(({ large }) => large)
  return {
    organisations: trials.length,
    refused: trials.filter(({ refused }) => refused).length,
    breaches, largeShown,
    cellsShown: share(({ cells }) => cells),
    safe: breaches.A + breaches.B + breaches.C === 0 && largeShown >= leastShown,
  }
}

/** Whether an attacker or the referee found anything: what a weak gate must come to. */
export function isCaught({ proofs, thin }: Trial): boolean {
  return proofs.length > 0 || thin.length > 0
}
