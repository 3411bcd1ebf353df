import { type DraftHistory, beginHistory, redone, stepped, undone } from '@/lib/domain/survey/draft-history'
import type { DraftClash } from '@/lib/domain/survey/draft-merge'
import { mergeSurveys } from '@/lib/domain/survey/draft-merge-survey'
import { stepOf } from '@/lib/domain/survey/draft-form'
import type { DraftPage, DraftSaving } from '@/lib/domain/survey/draft-page'
import { placeOf, questionOf, questionsIn } from '@/lib/domain/survey/draft-place'
import type { DraftReview } from '@/lib/domain/survey/draft-review'
import { applyStep, codesOf, type DraftStep } from '@/lib/domain/survey/draft-step'
import type { DraftFields } from '@/lib/domain/survey/question-fields'
import type { Survey } from '@/lib/domain/survey/survey'

/** What the builder's script knows: the draft with its past, and how far it is saved. */
export type BuilderState = {
  history: DraftHistory
  /** Which form is open, as in the page's address. */
  open: string
  /** Moves on when a form must be shown anew, as after an undo. */
  epoch: number
  errors: Readonly<Record<string, string>>
  /** Said to whoever hears the page. */
  said: string
  /** The id of what should be focused next. */
  focus: string | null
  /** The draft as the server last said that it stands, and its revision. */
  base: Survey
  revision: number
  review: DraftReview
  savedAt: string
  saving: { state: 'idle' | 'saving' } | { state: 'failed'; words: string }
  clash: { theirs: Survey; revision: number; clashes: DraftClash[] } | null
}

export type BuilderAction =
  | { type: 'form'; fields: DraftFields; live: boolean }
  | { type: 'step'; step: DraftStep; words: string }
  | { type: 'open'; open: string }
  | { type: 'undo' }
  | { type: 'redo' }
  | { type: 'saving' }
  | { type: 'told'; sent: Survey; saving: DraftSaving }
  | { type: 'resolve'; prefer: 'mine' | 'theirs' }

export function beginBuilder(page: DraftPage, errors: Readonly<Record<string, string>>): BuilderState {
  return {
    history: beginHistory(page.draft), open: page.open, epoch: 0, errors, said: '', focus: null, base: page.draft, revision: page.revision,
    review: page.review, savedAt: page.savedAt, saving: { state: 'idle' }, clash: null,
  }
}

export function builderReducer(state: BuilderState, action: BuilderAction): BuilderState {
  switch (action.type) {
    case 'form':
      return takeForm(state, action.fields, action.live)
    case 'step':
      return takeStep(state, action.step, action.words)
    case 'open':
      return { ...state, open: action.open, errors: {}, focus: action.open === '' ? null : 'open' }
    case 'undo':
    case 'redo': {
      const last = action.type === 'undo' ? state.history.past.at(-1) : state.history.future[0]
      if (last === undefined) return state
      const history = action.type === 'undo' ? undone(state.history) : redone(state.history)
      return { ...state, history, errors: {}, epoch: state.epoch + 1, said: `${action.type === 'undo' ? 'Undone' : 'Done again'}: ${last.words}`, focus: null }
    }
    case 'saving':
      return { ...state, saving: { state: 'saving' } }
    case 'told':
      return told(state, action.sent, action.saving)
    case 'resolve': {
      if (state.clash === null) return state
      const { theirs, revision } = state.clash
      const { merged } = mergeSurveys(state.base, state.history.present, theirs, action.prefer)
      return taken({ ...state, clash: null, base: theirs, revision }, merged, 'Joined with what somebody else saved.')
    }
  }
}

function takeForm(state: BuilderState, fields: DraftFields, live: boolean): BuilderState {
  const draft = state.history.present
  const reading = stepOf(fields, draft, live)
  if (!reading.ok) return { ...state, errors: reading.errors, focus: live ? null : 'errors' }
  if (live) {
    const next = applyStep(draft, reading.step)
    if (next === null || JSON.stringify(next) === JSON.stringify(draft)) return { ...state, errors: {} }
    return { ...state, errors: {}, focus: null, history: stepped(state.history, next, reading.words, state.open) }
  }
  const after = takeStep(state, reading.step, reading.words)
  if (fields.then === 'stay' || fields['option-up'] !== undefined) return { ...after, epoch: state.epoch + 1, focus: fields['option-up'] === undefined ? null : `up-${fields['option-up']}` }
  return reading.step.kind === 'set-question' || reading.step.kind === 'set-section' || reading.step.kind === 'set-survey' || reading.step.kind === 'set-themes' || reading.step.kind === 'add-section'
    ? { ...after, open: '', focus: backTo(reading.step) }
    : after
}

function takeStep(state: BuilderState, step: DraftStep, words: string): BuilderState {
  const draft = state.history.present
  const next = applyStep(draft, step)
  if (next === null) return { ...state, said: 'That cannot be done here.', errors: {} }
  const after = { ...state, errors: {}, history: same(next, draft) ? state.history : stepped(state.history, next, words) }
  const begun = step.kind === 'add-question' || step.kind === 'copy-question' ? [...codesOf(next)].find((code) => !codesOf(draft).has(code)) : undefined
  if (begun !== undefined) return { ...after, open: `question:${begun}`, focus: 'open', said: `Done: ${words}. Its form is open.` }
  switch (step.kind) {
    case 'move-question':
    case 'nudge-question':
      return { ...after, said: placeWords(next, step.code), focus: null }
    case 'delete-question':
    case 'delete-section':
      return { ...after, open: '', said: `${capital(words)}. Undo brings it back.`, focus: 'undo' }
    default:
      return { ...after, said: `${capital(words)}.`, focus: null }
  }
}

function told(state: BuilderState, sent: Survey, saving: DraftSaving): BuilderState {
  if (saving.state === 'refused') return { ...state, saving: { state: 'failed', words: saving.words } }
  if (saving.state === 'saved') {
    const { revision, review, savedAt } = saving
    return { ...state, base: sent, revision, review, savedAt, saving: { state: 'idle' } }
  }
  const { merged, clashes } = mergeSurveys(state.base, state.history.present, saving.draft, 'theirs')
  if (clashes.length > 0) return { ...state, saving: { state: 'idle' }, clash: { theirs: saving.draft, revision: saving.revision, clashes }, focus: 'clash' }
  const idle: BuilderState = { ...state, saving: { state: 'idle' }, base: saving.draft, revision: saving.revision }
  return taken(idle, merged, 'Somebody else has saved changes to this survey: they are taken in, and so are yours.')
}

function taken(state: BuilderState, merged: Survey, said: string): BuilderState {
  return { ...state, history: stepped(state.history, merged, 'what somebody else saved'), epoch: state.epoch + 1, said }
}

function backTo(step: DraftStep): string | null {
  if (step.kind === 'set-question') return `edit-${step.question.code}`
  return step.kind === 'set-section' ? `edit-${step.id}` : null
}

function placeWords(draft: Survey, code: string): string {
  const place = placeOf(draft, code)
  if (place === null) return ''
  const section = draft.sections.find(({ id }) => id === place.list)?.title['en-GB'] ?? 'About you'
  return `‘${questionOf(draft, code)?.text['en-GB'] ?? code}’ is now ${place.at + 1} of ${questionsIn(draft, place.list)?.length ?? 0} in ‘${section}’.`
}

function same(one: Survey, other: Survey): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}

const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1)
