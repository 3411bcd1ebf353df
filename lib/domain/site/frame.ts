import type { PlainDate } from '../record/date-span'
import type { RecordVersion } from '../record/record'

/** What every public page says of itself: which state of the record, on which day, kept by whom. */
export type PageFrame = {
  /** Empty for an error page, which answers any address. */
  path: string
  origin: string
  version: RecordVersion
  /** The day on which the page's ages were counted. */
  today: PlainDate
  keeper: string
  /** The council that the site is about. */
  council: string
  /** Whether everything shown is generated: every page says so. */
  demonstration: boolean
  /** A mailto: or https: address, or null where the keeper gave none. */
  contact: string | null
  /** SHA-256 of the page's own data, shortened to twelve figures. */
  dataHash: string
}
