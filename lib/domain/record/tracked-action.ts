import type { PlainDate } from './date-span'
import type { DeliveryStatus } from './delivery-status'

/** Something the council says it will do, followed by itself with an owner and a date. */
export type TrackedAction = {
  id: string
  recommendationId: string
  title: string
  ownerPost: string | null
  dueEarliest: PlainDate | null
  dueLatest: PlainDate | null
  status: DeliveryStatus
  citationId: string
}
