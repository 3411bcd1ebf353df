import { deliveryStatusLabels, type DeliveryStatus } from '@/lib/domain/record/delivery-status'

/** This site's status word with the source's own phrase beside it. */
export function StatusPhrase({ status, phraseWords }: { status: DeliveryStatus; phraseWords: string | null }) {
  return (
    <>
      {deliveryStatusLabels[status]}
      {phraseWords === null ? null : <> · ‘{phraseWords}’</>}
    </>
  )
}
