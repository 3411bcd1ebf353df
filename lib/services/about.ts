import { countByAssurance, countByFlag, countByStatus, threadHeads } from '@/lib/domain/record/counts'
import { publicPage } from './public-page'

/** How statuses, assurance and flags are defined, with today's counts of each. */
export function aboutPage() {
  return publicPage('/about', (record, today) => ({
    statuses: countByStatus(record),
    assurances: countByAssurance(record),
    flags: countByFlag(record, today),
    threads: threadHeads(record).length,
    recommendations: record.recommendations.length,
  }))
}

/** A page of our own words, which rests on no row of the record. */
export function plainPage(path: string) {
  return publicPage(path, () => ({}))
}
