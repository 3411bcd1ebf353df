import { processWide } from '@/lib/platform/process-wide'

const minute = 60_000

/** Wrong codes in a minute, of everybody together. Eighty random bits would stand more; a whole depot mistypes less. */
const most = 300

type Counted = { minute: number; wrong: number }
const counted = () => processWide<Counted>('answer-guesses', () => ({ minute: 0, wrong: 0 }))

/** Well-formed codes that nobody was given, in this minute. No network address is asked for or kept. */
export const guessing = {
  isTooOften(now: Date): boolean {
    return current(now).wrong >= most
  },
  count(now: Date): void {
    current(now).wrong += 1
  },
}

function current(now: Date): Counted {
  const state = counted()
  const at = Math.floor(now.getTime() / minute)
  if (state.minute !== at) Object.assign(state, { minute: at, wrong: 0 })
  return state
}
