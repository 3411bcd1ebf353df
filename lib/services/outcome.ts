/** The actor may not, by none of their roles. */
export type Forbidden = { ok: false; reason: 'forbidden' }
export type NotFound = { ok: false; reason: 'not-found' }

/** What is wrong with what was typed, by field, in words that say what to do; the empty name is the whole form. */
export type Invalid = { ok: false; errors: Record<string, string> }

/** What came of a reading: what was asked for, or why it is not shown. */
export type Reading<T> = { ok: true; content: T } | Forbidden | NotFound

/** What came of a change: done, or not allowed, or not right. */
export type Change<T = object> = ({ ok: true } & T) | Forbidden | NotFound | Invalid

export const forbidden: Forbidden = { ok: false, reason: 'forbidden' }
export const notFound: NotFound = { ok: false, reason: 'not-found' }

export function invalid(errors: Record<string, string>): Invalid {
  return { ok: false, errors }
}

/** Somebody else was quicker: what the page showed is not so any more. */
export const changedMeanwhile = invalid({ '': 'Somebody else has just changed this. Look at it as it is now, then try again' })

/** A page of a list: which one, of how many. */
export type Paged<T> = { rows: T[]; total: number; page: number; pages: number }

export function paged<T>(rows: T[], total: number, page: number, atOnce: number): Paged<T> {
  return { rows, total, page, pages: Math.max(1, Math.ceil(total / atOnce)) }
}

