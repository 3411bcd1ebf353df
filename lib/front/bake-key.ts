import { hashOf } from './asset-names'

/** Everything that a baked page depends on. */
export type BakedFrom = {
  buildId: string
  recordVersion: string
  /** Changes with whatever is published of surveys: that one opens, closes, ends later, is cancelled or deleted from. */
  surveysVersion: string
  /** The day on which ages are counted. */
  londonDate: string
  siteOrigin: string
  siteKeeper: string
  council: string
  siteContact: string | null
}

/** One word for it: two bakes with the same key give the same site. */
export function bakeKey(from: BakedFrom): string {
  const { buildId, recordVersion, surveysVersion, londonDate, siteOrigin, siteKeeper, council, siteContact } = from
  return hashOf(JSON.stringify([buildId, recordVersion, surveysVersion, londonDate, siteOrigin, siteKeeper, council, siteContact]))
}
