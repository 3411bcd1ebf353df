import { processWide } from '@/lib/platform/process-wide'

/** A draft as it was, and what was done to it then. */
export type UndoEntry = { draft: string; words: string }

/** What somebody did to a survey without a script, to be taken back while nobody has saved since. */
export type SurveyUndo = { revision: number; past: readonly UndoEntry[]; future: readonly UndoEntry[] }

const mostSteps = 30
const mostSurveys = 60
const mostCharacters = 60_000_000

const undos = () => processWide('survey-undos', () => new Map<string, SurveyUndo>())
const keyOf = (surveyId: string, personId: string) => `${surveyId} ${personId}`

/** What can be taken back of a revision: nothing, once anybody has saved another. It is held in memory and ends with the process. */
export function surveyUndo(surveyId: string, personId: string, revision: number): SurveyUndo {
  const held = undos().get(keyOf(surveyId, personId))
  return held?.revision === revision ? held : { revision, past: [], future: [] }
}

export function keepSurveyUndo(surveyId: string, personId: string, undo: SurveyUndo): void {
  const all = undos()
  const key = keyOf(surveyId, personId)
  all.delete(key)
  all.set(key, { ...undo, past: undo.past.slice(-mostSteps) })
  // The oldest go first, and one of great surveys may hold much.
  for (const oldest of all.keys()) {
    if (oldest === key || (all.size <= mostSurveys && charactersOf(all) <= mostCharacters)) break
    all.delete(oldest)
  }
}

function charactersOf(all: ReadonlyMap<string, SurveyUndo>): number {
  return [...all.values()].flatMap(({ past, future }) => [...past, ...future]).reduce((sum, { draft }) => sum + draft.length, 0)
}
