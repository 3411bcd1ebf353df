/** How far a thing has got, in this site's five words. The source's own phrase is kept beside it. */
export const deliveryStatuses = [
  'not-reported',
  'not-started',
  'in-progress',
  'complete',
  'closed-not-done',
] as const
export type DeliveryStatus = (typeof deliveryStatuses)[number]

export const deliveryStatusLabels: Record<DeliveryStatus, string> = {
  'not-reported': 'Not reported',
  'not-started': 'Not started',
  'in-progress': 'In progress',
  complete: 'Complete',
  'closed-not-done': 'Closed – not done',
}

export const deliveryStatusDefinitions: Record<DeliveryStatus, string> = {
  'not-reported': 'No document held says how far it has got. This is where everything begins.',
  'not-started': 'A document held says that work has not begun.',
  'in-progress': 'A document held says that work has begun and does not say that it is finished.',
  complete: 'A document held says that it is finished, and gives evidence.',
  'closed-not-done': 'A document held says that it will not be done, and gives a reason.',
}
