'use client'

import { type KeyboardEvent, type MouseEvent, type SyntheticEvent, useEffect, useReducer, useRef } from 'react'
import { BuilderBar } from './builder-bar'
import { beginBuilder, builderReducer } from './builder-state'
import { ClashPanel } from './clash-panel'
import { NoteList } from './note-list'
import { QuestionForm } from './question-form'
import { QuestionLine } from './question-line'
import { AddQuestion, SectionHead } from './section-block'
import { AddSection, SurveyWords, ThemesForm } from './survey-parts'
import { useAutosave } from './use-autosave'
import { useDragging } from './use-dragging'
import { useScript } from './use-script'
import { ErrorSummary } from '@/components/ui/form'
import { aboutList, placeOf } from '@/lib/domain/survey/draft-place'
import type { DraftPage } from '@/lib/domain/survey/draft-page'
import { type DraftFields, questionFrom } from '@/lib/domain/survey/question-fields'
import type { Question } from '@/lib/domain/survey/question'

type Typed = Readonly<Record<string, string | undefined>>
type Props = { page: DraftPage; token: string; typed: Typed; errors: Readonly<Record<string, string>> }

/** How long after the last letter a form is read. */
const typingPause = 400

/**
 * The builder. Without a script each of its forms goes to the server, which takes the step; with it the same forms are
 * read here, by the same rules, and the draft is saved by itself.
 */
export function Builder({ page, token, typed: firstTyped, errors: firstErrors }: Props) {
  const [state, dispatch] = useReducer(builderReducer, page, (first) => beginBuilder(first, firstErrors))
  const ready = useScript()
  const typing = useRef<{ timer: ReturnType<typeof setTimeout>; read: () => void } | null>(null)
  const root = useRef<HTMLDivElement>(null)
  const { history, open, epoch, errors, review } = state
  const draft = history.present
  useAutosave(page.id, token, state, dispatch)
  useEffect(() => {
    if (state.focus === null) return
    const found = root.current?.querySelector<HTMLElement>(`#${CSS.escape(state.focus)}`)
    const target = state.focus === 'open' ? (found?.querySelector<HTMLElement>('input:not([type=hidden]), textarea, select') ?? found) : found
    target?.focus()
  }, [state.focus, open, epoch])

  const settle = () => {
    if (typing.current === null) return
    clearTimeout(typing.current.timer)
    typing.current.read()
    typing.current = null
  }
  const dragging = useDragging((code, target, after) => {
    settle()
    const [from, to] = [placeOf(draft, code), placeOf(draft, target)]
    if (from === null || to === null) return
    const at = to.at + (after ? 1 : 0) - (from.list === to.list && from.at < to.at + (after ? 1 : 0) ? 1 : 0)
    dispatch({ type: 'step', step: { kind: 'move-question', code, list: to.list, at }, words: 'question moved' })
  })

  function submitted(event: SyntheticEvent<HTMLDivElement>) {
    const form = event.target
    if (!(form instanceof HTMLFormElement) || !(event.nativeEvent instanceof SubmitEvent)) return
    const fields = fieldsOf(form, event.nativeEvent.submitter)
    if (form.dataset.undo !== undefined) {
      event.preventDefault()
      settle()
      dispatch({ type: fields.way === 'redo' ? 'redo' : 'undo' })
    } else if (form.dataset.step !== undefined) {
      event.preventDefault()
      if (form.dataset.live === undefined) settle()
      else if (typing.current !== null) clearTimeout(typing.current.timer)
      typing.current = null
      dispatch({ type: 'form', fields, live: false })
    }
  }

  function written(event: SyntheticEvent<HTMLDivElement>) {
    const form = event.target instanceof HTMLElement ? event.target.closest('form') : null
    if (form?.dataset.live === undefined) return
    if (typing.current !== null) clearTimeout(typing.current.timer)
    const read = () => dispatch({ type: 'form', fields: fieldsOf(form, null), live: true })
    typing.current = { read, timer: setTimeout(settle, typingPause) }
  }

  function clicked(event: MouseEvent<HTMLDivElement>) {
    const link = event.target instanceof Element ? event.target.closest<HTMLElement>('a[data-open]') : null
    if (link === null || event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    settle()
    dispatch({ type: 'open', open: link.dataset.open ?? '' })
  }

  function pressed(event: KeyboardEvent<HTMLDivElement>) {
    const target = event.target instanceof HTMLElement ? event.target : null
    const isTyping = target?.matches('input:not([type=checkbox]), textarea, select') === true
    const code = target?.closest<HTMLElement>('li[data-code]')?.dataset.code
    if (event.altKey && code !== undefined && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
      event.preventDefault()
      settle()
      dispatch({ type: 'step', step: { kind: 'nudge-question', code, by: event.key === 'ArrowUp' ? -1 : 1 }, words: 'question moved' })
      // Moving a line in the page takes the focus from what is in it.
      const id = target?.id ?? ''
      requestAnimationFrame(() => (id === '' ? target : root.current?.querySelector<HTMLElement>(`#${CSS.escape(id)}`))?.focus())
    } else if ((event.ctrlKey || event.metaKey) && !isTyping && (event.key.toLowerCase() === 'z' || event.key.toLowerCase() === 'y')) {
      event.preventDefault()
      settle()
      dispatch({ type: event.shiftKey || event.key.toLowerCase() === 'y' ? 'redo' : 'undo' })
    }
  }

  // What the server sent back stands in the form that it came from, until another is opened.
  const typed = open === page.open && epoch === 0 ? firstTyped : {}
  const place = { surveyId: page.id, token, open, seen: page.open === open ? page.seen : '' }
  const common = { place, typed, errors }
  const line = (question: Question, list: string, at: number) => {
    const { code } = question
    const { mark } = dragging
    const isOpen = open === `question:${code}`
    // A form that the server sent back is shown as it was sent.
    const shown = isOpen && typed.of === code && typed.step === 'set-question' ? questionFrom(typed, question, draft, true).question : question
    return (
      <li key={code} id={`q-${code}`} data-code={code} className={mark?.code === code ? `question-line drop-${mark.after ? 'after' : 'before'}` : 'question-line'} {...dragging.line(code)}>
        <QuestionLine
          question={question} number={at + 1} draft={draft} place={place} notes={review.notes.filter((note) => note.code === code)} age={review.ages[code]}
          instruments={page.instruments} record={page.record}
          grip={ready ? <span className="grip" aria-hidden="true" title="Drag to another place" {...dragging.grip(code)}>⠿</span> : null}
        >
          {isOpen ? (
            <div id="open" tabIndex={-1} key={epoch}>
              <QuestionForm question={shown} list={list} draft={draft} instruments={page.instruments} record={page.record} {...common} />
            </div>
          ) : null}
        </QuestionLine>
      </li>
    )
  }

  return (
    <div ref={root} onSubmit={submitted} onInput={written} onClick={clicked} onKeyDown={pressed} className="builder">
      {state.clash === null ? null : <ClashPanel clash={state.clash} dispatch={dispatch} />}
      <ErrorSummary errors={errors} />
      <BuilderBar surveyId={page.id} token={token} state={state} ready={ready} undo={page.undo} redo={page.redo} />
      <p className="visually-hidden" role="status">{state.said}</p>
      <NoteList notes={review.notes.filter((note) => note.code === null && note.section === null)} />
      <div key={open === 'survey' || open === 'themes' ? `head-${epoch}` : 'head'}>
        <SurveyWords draft={draft} open={open} {...common} />
        <ThemesForm draft={draft} open={open} {...common} />
      </div>
      {draft.sections.map((section, n) => (
        <section key={section.id} className="survey-section" aria-labelledby={`s-${section.id}`}>
          <div {...(open === `section:${section.id}` ? { id: 'open', key: epoch } : {})}>
            <SectionHead
              section={section} number={n + 1} only={draft.sections.length === 1} isOpen={open === `section:${section.id}`}
              notes={review.notes.filter((note) => note.code === null && note.section === section.id)} {...common}
            />
          </div>
          <ol className="question-lines">{section.questions.map((question, at) => line(question, section.id, at))}</ol>
          {section.questions.length === 0 ? <p className="quiet">No questions here yet.</p> : null}
          <AddQuestion list={section.id} called={`‘${section.title['en-GB']}’`} isOpen={open === `add:${section.id}`} {...common} />
        </section>
      ))}
      <AddSection open={open} {...common} />
      <section className="survey-section" aria-labelledby="about-title">
        <h2 id="about-title">What people may say of themselves</h2>
        <p className="quiet">At most three, coarse, never needed: each is one choice of a few, and ‘Prefer not to say’ is always offered. Nothing is joined from the staff list.</p>
        <ol className="question-lines">{draft.characteristics.map((question, at) => line(question, aboutList, at))}</ol>
        {draft.characteristics.length >= 3 ? null : <AddQuestion list={aboutList} called="what people may say of themselves" isOpen={open === `add:${aboutList}`} {...common} />}
      </section>
    </div>
  )
}

/** The fields of a form as it would be sent by this button. */
function fieldsOf(form: HTMLFormElement, submitter: HTMLElement | null): DraftFields {
  return Object.fromEntries([...new FormData(form, submitter)].map(([name, value]) => [name, typeof value === 'string' ? value : '']))
}
