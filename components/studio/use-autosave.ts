import { type Dispatch, useEffect, useRef } from 'react'
import type { BuilderAction, BuilderState } from './builder-state'
import { saveDraft } from './save-draft'

const pause = 900
const again = 8_000

/** Saves the draft a moment after each change, one save at a time, and warns before leaving with words unsaved. */
export function useAutosave(id: string, token: string, state: BuilderState, dispatch: Dispatch<BuilderAction>): void {
  const held = useRef({ now: token })
  const { base, revision, clash, saving } = state
  const draft = state.history.present
  const isSaved = draft === base

  useEffect(() => {
    if (isSaved || clash !== null || saving.state === 'saving') return
    const timer = setTimeout(() => {
      dispatch({ type: 'saving' })
      void saveDraft(id, held.current, revision, draft).then((answer) => dispatch({ type: 'told', sent: draft, saving: answer }))
    }, saving.state === 'failed' ? again : pause)
    return () => clearTimeout(timer)
  }, [id, draft, revision, isSaved, clash, saving, dispatch])

  useEffect(() => {
    if (isSaved) return
    const warn = (event: BeforeUnloadEvent) => event.preventDefault()
    addEventListener('beforeunload', warn)
    return () => removeEventListener('beforeunload', warn)
  }, [isSaved])
}
