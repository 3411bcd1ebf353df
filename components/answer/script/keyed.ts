import { make } from './elements'
import type { Reply } from './send'

/** Keying in one questionnaire after another: what became of the last, and how many there were in this sitting, on this device alone. */
export function keyedIn(form: HTMLFormElement, slug: string, code: HTMLInputElement | null) {
  const key = `golden-thread.keyed.${slug}`
  const line = make('p', 'notice')
  line.id = 'keyed'
  line.setAttribute('role', 'status')
  line.textContent = sitting(countOf(key))
  form.before(line)
  return {
    counted({ already, words }: Extract<Reply, { kind: 'counted' }>): void {
      const count = countOf(key) + (already ? 0 : 1)
      try {
        sessionStorage.setItem(key, String(count))
      } catch {
        // A browser that keeps nothing: the count begins anew with each page.
      }
      line.classList.toggle('good', !already)
      line.textContent = `${already ? `Not counted again: put this paper aside. ${words}` : 'Counted.'} ${sitting(count)}`
      form.reset()
      code?.focus()
      scrollTo(0, 0)
    },
  }
}

function countOf(key: string): number {
  try {
    return Number(sessionStorage.getItem(key) ?? 0)
  } catch {
    return 0
  }
}

function sitting(count: number): string {
  return count === 0 ? 'None keyed in yet in this sitting.' : `Keyed in and counted in this sitting: ${count}.`
}
