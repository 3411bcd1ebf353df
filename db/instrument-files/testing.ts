import path from 'node:path'
import type { Instrument } from '@/lib/domain/survey/instrument'
import { readInstrumentFiles } from './read'

/** The instruments that ship with the site, for tests and commands. */
export function shippedInstruments(): Instrument[] {
  const reading = readInstrumentFiles(path.join(import.meta.dirname, '../instruments'))
  if (!reading.ok) throw new Error(reading.problems.join('\n'))
  return reading.instruments
}
