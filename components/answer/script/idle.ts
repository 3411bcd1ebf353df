import { button, make } from './elements'

const leftAfter = 180_000
const clearsAfter = 60_000

/**
 * Clears a shared tablet when whoever stood before it has gone: it asks first, and waits a minute for an answer.
 * @param isFilled Whether there is anything to clear
 */
export function clearWhenLeft(isFilled: () => boolean, address: string): void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const stay = () => {
    dialog.close()
    wait()
  }
  const heading = make('h2', '', 'Are you still there?')
  heading.id = 'still-there'
  const dialog = make('dialog', '', heading, make('p', '', 'This page clears itself in a minute, so that nobody finds what you have answered.'), button('I need more time', 'button', stay))
  dialog.setAttribute('aria-labelledby', heading.id)
  dialog.addEventListener('cancel', wait)
  document.body.append(dialog)

  function wait(): void {
    clearTimeout(timer)
    timer = setTimeout(ask, leftAfter)
  }
  function ask(): void {
    if (!isFilled()) {
      wait()
      return
    }
    dialog.showModal()
    timer = setTimeout(() => location.replace(address), clearsAfter)
  }
  for (const sign of ['pointerdown', 'keydown', 'input', 'scroll']) {
    document.addEventListener(sign, () => { if (!dialog.open) wait() }, { passive: true })
  }
  wait()
}
