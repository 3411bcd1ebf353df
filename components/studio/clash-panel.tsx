import type { Dispatch } from 'react'
import type { BuilderAction, BuilderState } from './builder-state'
import type { DraftClash } from '@/lib/domain/survey/draft-merge'
import { questionOf } from '@/lib/domain/survey/draft-place'
import type { Survey } from '@/lib/domain/survey/survey'
import { surveyPlace } from '@/lib/domain/survey/survey-place'

/** Where two people wrote different things: both wordings, and the choice. Until it is made nothing is saved, and nothing is lost. */
export function ClashPanel({ clash, dispatch }: { clash: NonNullable<BuilderState['clash']>; dispatch: Dispatch<BuilderAction> }) {
  return (
    <div className="error-summary" id="clash" tabIndex={-1} role="alert" aria-labelledby="clash-title">
      <h2 id="clash-title">Somebody else has changed the same words</h2>
      <p>Everything else of theirs and of yours is joined. Of these, choose which stand; the others you can copy from here first.</p>
      <dl className="clashes">
        {clash.clashes.map((one, n) => (
          <div key={n}>
            <dt>{placeWords(one, clash.theirs)}</dt>
            <dd><b>Theirs:</b> {said(one.theirs)}</dd>
            <dd><b>Yours:</b> {said(one.mine)}</dd>
          </div>
        ))}
      </dl>
      <p className="steps-row">
        <button type="button" className="button" onClick={() => dispatch({ type: 'resolve', prefer: 'mine' })}>Let mine stand</button>
        <button type="button" className="button second" onClick={() => dispatch({ type: 'resolve', prefer: 'theirs' })}>Let theirs stand</button>
      </p>
    </div>
  )
}

/** Questions are called by their words. */
function placeWords({ path }: DraftClash, theirs: Survey): string {
  const question = path[0] === 'questions' ? questionOf(theirs, path[1] ?? '') : null
  const words = question === null ? surveyPlace(path, {}) : `‘${question.text['en-GB']}’, ${surveyPlace(path.slice(2), {})}`
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** What somebody wrote, as far as it is words. */
function said(value: unknown): string {
  if (value === undefined) return 'taken out'
  if (typeof value === 'string') return value === '' ? 'nothing' : value
  if (typeof value === 'object' && value !== null && 'text' in value) return said(value.text)
  if (typeof value === 'object' && value !== null && 'en-GB' in value) return said(value['en-GB'])
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  return value === null ? 'nothing' : JSON.stringify(value)
}
