import { readCarried } from '@/lib/domain/credential/carried'
import { readCarriedHandover, readCodeHandover, readHandover } from '@/lib/domain/credential/handover'
import { entryAddress } from '@/lib/domain/survey/answer-entry'
import { answersGiven } from '@/lib/domain/survey/answer-fields'
import { checkAnswers } from '@/lib/domain/survey/answer-check'
import { answerMessage } from '@/lib/domain/survey/answer-message'
import type { ForScript } from '@/lib/domain/survey/answer-page'
import { concernWords } from '@/lib/domain/survey/answer-words'
import { textConcerns } from '@/lib/domain/survey/free-text-check'
import { fieldsOf, fill } from './form-fields'
import { clearProblems, type Shown, showProblems } from './problems'
import { sendAnswers } from './send'
import { stepsOf } from './steps'
import { type Held, storeOf } from './stored'
import { counted } from './counted'
import { clearWhenLeft } from './idle'
import { keyedIn } from './keyed'

// The whole script of an answering page. It sends nothing but the answers, when their writer says so.

const form = document.querySelector<HTMLFormElement>('form.answers')
const survey = document.getElementById('survey')
if (form !== null && survey !== null) begin(form, JSON.parse(survey.textContent) as ForScript)

function begin(form: HTMLFormElement, { slug, entry, questions, groups, channels }: ForScript): void {
  document.documentElement.classList.add('js')
  const stored = storeOf(slug, entry === 'own')
  const code = form.querySelector<HTMLInputElement>('#code')
  takeHandover()

  const { credential, draft, receipt, whole = entry === 'keyed' } = stored.read()
  // A draft belongs to whoever's credential is on the device, or will be: a tablet that is shared for codes keeps none.
  const isOwn = entry === 'own' && (credential !== undefined || channels.every((channel) => channel === 'credential'))
  if (isOwn && draft !== undefined) fill(form, draft)
  sayWhoCounts()
  const steps = stepsOf(form, questions, whole, (value) => stored.write({ whole: value }))
  const keyed = entry === 'keyed' ? keyedIn(form, slug, code) : null
  if (entry === 'tablet') clearWhenLeft(() => code?.value !== '' || Object.keys(fieldsOf(form)).length > 0, entryAddress(slug, entry))
  let confirmed = false
  let sending = false

  form.addEventListener('input', () => {
    confirmed = false
    if (isOwn) stored.write({ draft: fieldsOf(form) })
    steps.refresh()
  })
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    if (!sending) void send()
  })
  window.addEventListener('hashchange', () => {
    if (!takeHandover()) return
    // Whoever collects while this page is open finds what was written before.
    if (stored.read().credential !== undefined) stored.write({ draft: fieldsOf(form) })
    location.reload()
  })
  // A page that comes back out of the browser's memory may hold the last person's answers.
  window.addEventListener('pageshow', ({ persisted }) => {
    if (persisted && !isOwn) location.reload()
  })

  /** Takes a credential or code out of the address, before anything else can see it there. */
  function takeHandover(): boolean {
    const carried = readCarriedHandover(location.hash)
    const handed = readHandover(location.hash) ?? (carried === null ? null : heldOf(carried))
    const typed = readCodeHandover(location.hash) ?? (handed === null ? carried : null)
    if (handed === null && typed === null) return false
    history.replaceState(null, '', location.pathname + location.search)
    // Nobody's credential is put on a device that others use after them.
    if (handed !== null && entry === 'own') {
      const before = stored.read().credential
      // Of somebody else who answered on this device nothing is left for this person to see.
      if (before !== undefined && JSON.stringify(before) !== JSON.stringify(handed)) stored.clear()
      stored.write({ credential: handed })
    }
    // Whatever is wrong with it is said when it is sent.
    if (typed !== null && code !== null) code.value = typed
    return true
  }

  /** What another device shows, with the group that it is of: groups count in the order of their ids. */
  function heldOf(carried: string): Held | null {
    const reading = readCarried(carried)
    const group = reading.ok ? groups[reading.carried.group] : undefined
    return reading.ok && group !== undefined ? { group: group.id, code: reading.text } : null
  }

  function sayWhoCounts(): void {
    const notice = document.getElementById('credential')
    if (notice === null) return
    const group = groups.find(({ id }) => id === credential?.group)
    notice.hidden = false
    if (receipt !== undefined) notice.textContent = `Answers from this device were counted. Receipt: ${receipt}`
    else if (credential === undefined) {
      notice.textContent = channels.includes('code')
        ? 'There is no credential on this device. Collect it from your staff page, or type in the code that you were given on paper, or what your other device shows.'
        : 'There is no credential on this device. Collect it from your staff page, or type in what your other device shows; you can read the questions meanwhile.'
    } else {
      notice.classList.add('good')
      notice.textContent = `Your credential is on this device. Your answers will be counted in ${group === undefined ? 'your group' : `${group.name} (${group.invited} people invited)`}. They are kept on this device until you send them.`
    }
    if (credential !== undefined) form.querySelector<HTMLElement>('#code-field')?.toggleAttribute('hidden', true)
  }

  /** Everything that is wrong with the answers, as the server would say it, before anything is sent. */
  function problems(answers: Record<string, unknown>): Shown[] {
    const check = checkAnswers(questions, answers)
    if (!check.ok) {
      return check.problems.map((problem) => ({ code: problem.code, kind: 'error', words: answerMessage(problem, questions.find((one) => one.code === problem.code)) }))
    }
    if (confirmed) return []
    return questions.flatMap(({ code: of, type }): Shown[] => {
      const words = check.answers[of]
      const concerns = (type === 'short-text' || type === 'long-text') && typeof words === 'string' ? textConcerns(words) : []
      return concerns.length === 0 ? [] : [{ code: of, kind: 'concern', words: concernWords(concerns) }]
    })
  }

  function show(title: string, before: string, list: readonly Shown[]): void {
    if (list.some(({ kind }) => kind === 'concern')) confirmed = true
    showProblems(form, title, before, list, (of) => (of === '~code' ? code?.focus() : steps.goTo(of)))
  }

  async function send(): Promise<void> {
    const answers = answersGiven(questions, fieldsOf(form))
    const found = problems(answers)
    if (found.length > 0) {
      const onlyConcerns = found.every(({ kind }) => kind === 'concern')
      show('Please look at this again', onlyConcerns ? 'Nothing was sent yet. Change your words, or press ‘Send my answers’ once more to send them as they are.' : 'Nothing was sent yet, and nothing that you wrote is lost.', found)
      return
    }
    const authority = credential ?? { code: code?.value ?? '' }
    if ('code' in authority && authority.code.trim() === '' && channels.every((channel) => channel === 'credential')) {
      show('Your answers were not sent', 'There is no credential on this device, so they could not be counted. Collect it from your staff page on this device, or type in what your other device shows. What you wrote is kept on this device.', [])
      return
    }
    clearProblems(form)
    sending = true
    const outcome = await sendAnswers(slug, { ...authority, answers, confirmed: true })
    sending = false
    if (outcome.kind === 'counted') {
      stored.write({ draft: {}, ...(credential === undefined ? {} : { receipt: outcome.receipt }) })
      if (keyed === null) counted(outcome, { address: entryAddress(slug, entry), isShared: credential === undefined && !isOwn, forget: () => stored.clear() })
      else {
        keyed.counted(outcome)
        confirmed = false
        steps.refresh()
      }
    } else show(outcome.title, outcome.words, outcome.problems)
  }
}
