import { sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { deliveryStatuses } from '@/lib/domain/record/delivery-status'
import { dateSpan, oneOf, ownCitation } from './checks'
import { citations } from './citation'
import { recommendations } from './recommendation'

export const trackedActions = sqliteTable(
  'tracked_actions',
  {
    id: text().primaryKey(),
    recommendationId: text().notNull().references(() => recommendations.id),
    title: text().notNull(),
    ownerPost: text(),
    dueEarliest: text(),
    dueLatest: text(),
    status: text({ enum: deliveryStatuses }).notNull(),
    citationId: text().notNull().references(() => citations.id),
  },
  (table) => [
    oneOf('tracked_actions_status', table.status, deliveryStatuses),
    ...dateSpan('tracked_actions_due', table.dueEarliest, table.dueLatest),
    ownCitation('tracked-action', table),
  ],
)
