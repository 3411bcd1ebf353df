import { randomBytes } from 'node:crypto'
import { processWide } from '@/lib/platform/process-wide'

/** What was typed, by field. */
export type FormValues = Record<string, string>

/** What is wrong, by field, in words that say what to do; the empty name is the form as a whole. */
export type FormErrors = Record<string, string>

/** A form as it is shown again. */
export type FormState = { values: FormValues; errors: FormErrors }

const none: FormState = { values: {}, errors: {} }

/** Long enough for the page to be made. It is asked for at once, and typed words are nobody's to keep. */
const kept = 60_000
const most = 500

const states = () => processWide('form-states', () => new Map<string, { state: FormState; until: number }>())

/** Keeps what was typed for the page that shows it again, and answers by which word to ask for it. */
export function keepFormState(state: FormState, now = Date.now()): string {
  const all = states()
  for (const [word, { until }] of all) if (until < now || all.size >= most) all.delete(word)
  const word = randomBytes(16).toString('base64url')
  all.set(word, { state, until: now + kept })
  return word
}

/** The form as it was sent, or an empty one. */
export function formState(word: unknown, now = Date.now()): FormState {
  const found = typeof word === 'string' ? states().get(word) : undefined
  return found === undefined || found.until < now ? none : found.state
}
