import type { Survey } from './survey'

/**
 * A draft with what it was before and what was undone. Steps of one run, such as the letters of one word, are undone
 * together: they carry the same `run`.
 */
export type DraftHistory = { past: { draft: Survey; words: string }[]; present: Survey; future: { draft: Survey; words: string }[]; run: string | null }

const mostSteps = 100

export function beginHistory(present: Survey): DraftHistory {
  return { past: [], present, future: [], run: null }
}

/** `words` say what was done; `run` joins the step to the one before it where that had the same. */
export function stepped(history: DraftHistory, present: Survey, words: string, run: string | null = null): DraftHistory {
  if (present === history.present) return history
  const joins = run !== null && run === history.run && history.past.length > 0
  const past = joins ? history.past : [...history.past, { draft: history.present, words }].slice(-mostSteps)
  return { past, present, future: [], run }
}

export function undone(history: DraftHistory): DraftHistory {
  const last = history.past.at(-1)
  if (last === undefined) return history
  return { past: history.past.slice(0, -1), present: last.draft, future: [{ draft: history.present, words: last.words }, ...history.future], run: null }
}

export function redone(history: DraftHistory): DraftHistory {
  const [next, ...future] = history.future
  if (next === undefined) return history
  return { past: [...history.past, { draft: history.present, words: next.words }], present: next.draft, future, run: null }
}
