import Negotiator from 'negotiator'

/** A coding of the bytes, as HTTP names it. */
export type Coding = 'br' | 'gzip' | 'identity'

/** Ours in the order we like to send them; a reader who prefers another says so with a q-value. */
const ours: readonly Coding[] = ['br', 'gzip', 'identity']

/** Negotiator 1 takes our own preference as a second argument; its published types do not know that yet. */
type WithPreference = {
  encoding(available: readonly string[], options: { preferred: readonly string[] }): string | undefined
}

/**
 * The coding to answer with. A reader who refuses even the plain bytes gets them all the same: RFC 9110
 * (12.5.3) allows it, and an unreadable answer helps nobody.
 */
export function chosenCoding(acceptEncoding: string | undefined, available: readonly Coding[]): Coding {
  const headers = acceptEncoding === undefined ? {} : { 'accept-encoding': acceptEncoding }
  const negotiator = new Negotiator({ headers }) as unknown as WithPreference
  const wanted = negotiator.encoding([...available, 'identity'], { preferred: ours })
  return ours.find((coding) => coding === wanted) ?? 'identity'
}
