import type { BuilderState } from './builder-state'
import { minutesInWords } from '@/lib/domain/survey/duration'
import { surveyPath } from '@/lib/domain/survey/draft-page'

type Props = {
  surveyId: string; token: string; state: BuilderState; ready: boolean
  /** What the server can take back, where no script runs. */
  undo: string | null
  redo: string | null
}

/** What is said of the whole draft, how far it is saved, and the way back. */
export function BuilderBar({ surveyId, token, state, ready, undo, redo }: Props) {
  const { history, review } = state
  const back = ready ? (history.past.at(-1)?.words ?? null) : undo
  const forth = ready ? (history.future[0]?.words ?? null) : redo
  const mend = review.notes.filter(({ kind }) => kind === 'mend').length
  const advice = review.notes.length - mend
  const way = (name: 'undo' | 'redo', words: string | null) => (
    <button type="submit" id={name} className="small-button" name="way" value={name} disabled={words === null}>
      {name === 'undo' ? 'Undo' : 'Redo'}
      {words === null ? null : <span className="visually-hidden">: {words}</span>}
    </button>
  )
  return (
    <div className="builder-bar">
      <p>
        {review.questions} {review.questions === 1 ? 'question' : 'questions'}, {minutesInWords(review.minutes)}
        {review.readingAge === null ? '' : `, reading age ${review.readingAge}`}. {mend === 0 ? 'Nothing to mend' : <b>{mend} to mend</b>}
        {advice === 0 ? '' : `, ${advice} ${advice === 1 ? 'piece' : 'pieces'} of advice`}.
      </p>
      <form className="steps-row" method="post" action={surveyPath(surveyId, '/undo')} data-undo="yes" aria-label="Undo and redo">
        <input type="hidden" name="form-token" value={token} />
        {way('undo', back)}
        {way('redo', forth)}
        <span className="save-state" role="status">{saveWords(state, ready)}</span>
      </form>
    </div>
  )
}

function saveWords({ saving, history, base, savedAt, clash }: BuilderState, ready: boolean): string {
  if (clash !== null) return 'Not saved: choose below what stands'
  if (saving.state === 'failed') return `Not saved. ${saving.words}`
  if (saving.state === 'saving') return 'Saving…'
  if (history.present !== base) return 'Not saved yet'
  return ready ? `Saved, ${savedAt}` : `Last saved ${savedAt}`
}
