import { z } from 'zod'
import { citationEntries, citationId } from './citation'
import { dateSpanText, type PlainDate } from './date-span'
import { deliveryStatuses, type DeliveryStatus } from './delivery-status'
import { id, text } from './text'

export const trackedActionEntry = z.strictObject({
  id,
  recommendation: id,
  title: text,
  owner_post: text.nullable(),
  due: dateSpanText.nullable(),
  status: z.enum(deliveryStatuses),
  cite: citationEntries,
})
export type TrackedActionEntry = z.infer<typeof trackedActionEntry>

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

export function trackedActionRow(entry: TrackedActionEntry): TrackedAction {
  return {
    id: entry.id,
    recommendationId: entry.recommendation,
    title: entry.title,
    ownerPost: entry.owner_post,
    dueEarliest: entry.due?.earliest ?? null,
    dueLatest: entry.due?.latest ?? null,
    status: entry.status,
    citationId: citationId('tracked-action', entry.id),
  }
}
