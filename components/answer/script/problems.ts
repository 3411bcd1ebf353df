import { joined } from '@/lib/domain/survey/answer-words'
import { make } from './elements'

/** One thing that is wrong, and with which question; an empty code is the whole. */
export type Shown = { code: string; words: string; kind: 'error' | 'concern' }

/** Takes away what was shown as wrong before. */
export function clearProblems(form: HTMLFormElement): void {
  for (const old of form.querySelectorAll('.error-summary, .field-error, .concern')) old.remove()
  for (const block of form.querySelectorAll('.wrong')) block.classList.remove('wrong')
}

/** Shows everything that is wrong: in a list above, with the way to each, and beside each question. */
export function showProblems(form: HTMLFormElement, title: string, before: string, list: readonly Shown[], goTo: (code: string) => void): void {
  clearProblems(form)
  const items = list.map(({ code, words }) => {
    const block = blockOf(form, code)
    if (block === null) return make('li', '', words)
    const legend = block.querySelector('legend, label')?.firstChild?.textContent ?? ''
    const link = make('a', '', legend === '' ? words : joined(legend, words))
    link.href = `#${block.id}`
    link.addEventListener('click', (event) => {
      event.preventDefault()
      goTo(code)
    })
    return make('li', '', link)
  })
  const head = make('h2', '', title)
  head.id = 'errors-title'
  const summary = make('div', 'error-summary', head, make('p', '', before), make('ul', '', ...items))
  summary.id = 'errors'
  summary.tabIndex = -1
  summary.setAttribute('role', 'alert')
  summary.setAttribute('aria-labelledby', 'errors-title')
  form.prepend(summary)
  for (const one of list) showBeside(form, one)
  summary.focus()
  summary.scrollIntoView({ block: 'start' })
}

function showBeside(form: HTMLFormElement, { code, words, kind }: Shown): void {
  const block = blockOf(form, code)
  if (block === null) return
  const note = make('p', kind === 'error' ? 'field-error' : 'concern', words)
  note.id = `${block.id}-${kind}`
  if (kind === 'error') block.classList.add('wrong')
  block.querySelector('legend, label')?.after(note)
  block.setAttribute('aria-describedby', note.id)
}

const blockOf = (form: HTMLFormElement, code: string) =>
  code === '~code' ? form.querySelector<HTMLElement>('#code-field') : form.querySelector<HTMLElement>(`[data-code="${CSS.escape(code)}"]`)
