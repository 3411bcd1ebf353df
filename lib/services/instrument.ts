import path from 'node:path'
import { readInstrumentFiles } from '@/db/instrument-files/read'
import type { Actor } from '@/lib/domain/access/actor'
import { may } from '@/lib/domain/access/may'
import { newestVersion, type Instrument } from '@/lib/domain/survey/instrument'
import { instrumentQuestions } from '@/lib/domain/survey/instrument-use'
import type { Question } from '@/lib/domain/survey/question'
import { projectRoot } from '@/lib/platform/environment'
import { forbidden, type Forbidden } from './outcome'

export type OfferedInstrument = { instrument: Instrument; version: number; questions: Question[] }

/** The instruments that a survey can be built from, each with the questions of its newest version, the organisation's name filled in. */
export function listInstruments(actor: Actor, organisation: string): { ok: true; content: { instruments: OfferedInstrument[] } } | Forbidden {
  if (!may(actor, 'design-survey').ok) return forbidden
  const read = readInstrumentFiles(path.join(projectRoot(), 'db/instruments'))
  if (!read.ok) throw new Error(read.problems.join('\n'))
  const instruments = read.instruments.map((instrument) => {
    const newest = newestVersion(instrument)
    return { instrument, version: newest.version, questions: instrumentQuestions(instrument, newest, organisation) }
  })
  return { ok: true, content: { instruments } }
}
