import { button, make } from './elements'
import type { Reply } from './send'

/** How long a shared device shows that somebody's answers were counted. */
const shownFor = 60_000

type After = { address: string; isShared: boolean; forget: () => void }

/** Says that answers are counted, in place of the form; on a device that is shared the survey begins anew for the next person. */
export function counted({ already, receipt, group, words }: Extract<Reply, { kind: 'counted' }>, { address, isShared, forget }: After): void {
  const main = document.querySelector('main')
  if (main === null) return
  const head = make('h1', '', already ? 'Already counted: the first answers stand' : 'Thank you: your answers are counted')
  head.tabIndex = -1
  const next = () => {
    forget()
    location.replace(address)
  }
  main.replaceChildren(
    head,
    ...(already ? [make('p', '', words)] : []),
    ...(group === null ? [] : [make('p', '', `They are counted in ${group.name} (${group.invited} people invited), and in nothing finer.`)]),
    make('p', '', 'Your receipt, should you wish to find it in the list that is published after the survey closes. It says nothing of what you answered:'),
    make('p', '', make('code', 'receipt', receipt)),
    make('p', '', button(isShared ? 'Clear this page for the next person' : 'Forget this survey on this device', isShared ? 'button' : 'button second', next)),
  )
  document.title = `${head.textContent} · Golden Thread`
  head.focus()
  scrollTo(0, 0)
  if (isShared) setTimeout(next, shownFor)
}
