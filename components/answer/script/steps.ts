import { answersGiven } from '@/lib/domain/survey/answer-fields'
import type { Answers } from '@/lib/domain/survey/answer'
import { checkAnswers } from '@/lib/domain/survey/answer-check'
import type { Question } from '@/lib/domain/survey/question'
import { shownQuestions } from '@/lib/domain/survey/show-if'
import { button, make } from './elements'
import { fieldsOf } from './form-fields'

export type Steps = {
  /** Shows what follows from the answers as they now are. */
  refresh: () => void
  /** Goes to a question, for a link in the list of what is wrong. */
  goTo: (code: string) => void
  setWhole: (whole: boolean) => void
}

/**
 * Shows a form one question at a time, or all on one page; in both only the questions that are asked by the answers so
 * far. Focus goes with the step, so that it is heard.
 */
export function stepsOf(form: HTMLFormElement, questions: readonly Question[], whole: boolean, keep: (whole: boolean) => void): Steps {
  const blocks = new Map([...form.querySelectorAll<HTMLElement>('[data-code]')].map((block) => [block.dataset.code ?? '', block]))
  const parts = [...form.querySelectorAll<HTMLElement>('.part')]
  const send = form.querySelector<HTMLElement>('.send')
  const words = make('p', 'progress')
  words.setAttribute('role', 'status')
  const bar = make('progress', '')
  bar.setAttribute('aria-hidden', 'true')
  const back = button('Back', 'button second', () => move(-1))
  const next = button('Next', 'button', () => move(1))
  const turn = button('', 'link', () => {
    whole = !whole
    keep(whole)
    show()
  })
  const first = parts[0]
  first?.before(bar, words)
  send?.before(make('div', 'steps', back, next))
  send?.after(turn)
  let at = 0

  /** Codes of what is asked now, in order; after the last comes sending. */
  function asked(): string[] {
    return shownQuestions(questions, readable(form, questions)).shown.map(({ code }) => code)
  }

  function show(): void {
    const codes = asked()
    at = Math.min(at, codes.length)
    for (const [code, block] of blocks) block.hidden = !(whole ? codes.includes(code) : codes[at] === code)
    for (const part of parts) {
      const shown = [...part.querySelectorAll<HTMLElement>('[data-code]')].filter((block) => !block.hidden)
      part.hidden = shown.length === 0
    }
    const last = at >= codes.length
    words.textContent = whole ? `${codes.length} questions, ${answered(codes)} answered` : last ? 'That was the last question' : `Question ${at + 1} of ${codes.length}`
    bar.max = codes.length
    bar.value = whole ? answered(codes) : at
    back.hidden = whole || at === 0
    next.hidden = whole || last
    if (send !== null) send.hidden = !whole && !last
    turn.textContent = whole ? 'Show one question at a time' : 'Show all questions on one page'
  }

  function answered(codes: readonly string[]): number {
    const answers = readable(form, questions)
    return codes.filter((code) => code in answers).length
  }

  function move(by: number): void {
    at = Math.max(0, at + by)
    show()
    focus()
  }

  function focus(): void {
    const code = asked()[at]
    const target = code === undefined ? send?.querySelector<HTMLElement>('button') : blocks.get(code)
    target?.focus()
    ;(code === undefined ? target : words)?.scrollIntoView({ block: 'start' })
  }

  show()
  return {
    refresh: show,
    goTo(code) {
      const place = asked().indexOf(code)
      if (place >= 0) at = place
      show()
      blocks.get(code)?.focus()
      blocks.get(code)?.scrollIntoView({ block: 'start' })
    },
    setWhole(value) {
      whole = value
      show()
    },
  }
}

/** The answers that can be read already, whatever is still wrong elsewhere. */
function readable(form: HTMLFormElement, questions: readonly Question[]): Answers {
  const given = answersGiven(questions, fieldsOf(form))
  const bare = questions.map((question) => ({ ...question, showIf: null, required: false }))
  const entries = bare.flatMap((question) => {
    const check = checkAnswers([question], question.code in given ? { [question.code]: given[question.code] } : {})
    return check.ok ? Object.entries(check.answers) : []
  })
  return Object.fromEntries(entries)
}
