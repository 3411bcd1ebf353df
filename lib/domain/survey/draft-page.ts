import type { DraftReview } from './draft-review'
import type { Survey } from './survey'

/** Something of the public record that a question may bear on; the value is `kind:id`, as forms send it. */
export type RecordChoice = { value: string; label: string; group: string; path: string }

/** What is said beside a question that is an instrument's. */
export type InstrumentCredit = { id: string; title: string; source: string; licence: string }

/** The builder's page: a draft, what is said of it, and what there is to choose from. */
export type DraftPage = {
  id: string
  draft: Survey
  revision: number
  review: DraftReview
  archived: boolean
  /** What would be taken back, or done again, in words; null where nothing would. */
  undo: string | null
  redo: string | null
  /** What the page was opened at (`question:CODE`, `section:ID`, `add:LIST`, `survey`, `themes`, `add-section`), and a mark of what stands there. */
  open: string
  seen: string
  savedAt: string
  versions: number
  instruments: InstrumentCredit[]
  record: RecordChoice[]
}

/** What the builder is told when it has saved by itself. */
export type DraftSaving =
  | { state: 'saved'; revision: number; review: DraftReview; savedAt: string }
  | { state: 'conflict'; revision: number; draft: Survey }
  | { state: 'refused'; words: string }

/** The address of a survey's page, or of one below it. */
export function surveyPath(id: string, rest = ''): string {
  return `/studio/surveys/${encodeURIComponent(id)}${rest}`
}
