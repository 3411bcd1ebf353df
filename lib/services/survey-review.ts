import path from 'node:path'
import { readInstrumentFiles } from '@/db/instrument-files/read'
import { type DraftReview, reviewDraft } from '@/lib/domain/survey/draft-review'
import type { Instrument } from '@/lib/domain/survey/instrument'
import { originProblems } from '@/lib/domain/survey/instrument-use'
import type { Survey } from '@/lib/domain/survey/survey'
import { projectRoot } from '@/lib/platform/environment'

/** The instruments that ship with the site. */
export function heldInstruments(): Instrument[] {
  const read = readInstrumentFiles(path.join(projectRoot(), 'db/instruments'))
  if (!read.ok) throw new Error(read.problems.join('\n'))
  return read.instruments
}

/** What is said of a draft: what must be mended, advice, how long it takes. */
export function surveyReview(draft: Survey): DraftReview {
  return reviewDraft(draft, originProblems(draft, heldInstruments()))
}
