import path from 'node:path'
import { demonstration } from '@/lib/platform/demonstration'
import { projectRoot } from '@/lib/platform/environment'
import { log } from '@/lib/platform/log'
import { loadRecord } from '@/lib/services/record-load'
import { PlainFailure } from './plain-failure.mjs'

/** Loads the record's files where they differ from what is held; answers the number of its version. */
export async function loadAtStart(): Promise<number> {
  const folder = demonstration() === null ? 'db/record' : 'db/demonstration/record'
  const load = await loadRecord(path.join(projectRoot(), folder))
  if (load.outcome === 'refused' && load.behind !== undefined) {
    // Loaded from another folder, or the files were put back: what is published stays published.
    log.warn(`The record stored is version ${load.behind.number}, later than the files of ${folder}: it is served as stored`)
    return load.behind.number
  }
  if (load.outcome === 'refused') {
    throw new PlainFailure(['The record is not right, so nothing is served:', ...load.problems].join('\n  '))
  }
  if (load.outcome === 'loaded') log.say(`Loaded the record, version ${load.version.number}`)
  return load.version.number
}
