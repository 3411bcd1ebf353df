import type { SiteDatabase } from '@/db/site/database'
import type { RecordChoice } from '@/lib/domain/survey/draft-page'
import { readRecord } from './record-read'

/** What of the public record a question may bear on: recommendations and findings, in the order printed. */
export async function recordChoices(database: SiteDatabase): Promise<RecordChoice[]> {
  const { recommendations, findings, reviews } = await readRecord(database)
  const review = (id: string | null) => reviews.find((one) => one.id === id)?.shortTitle ?? null
  const byOrder = <T extends { ordinal: number }>(rows: readonly T[]) => [...rows].sort((a, b) => a.ordinal - b.ordinal)
  return [
    ...byOrder(recommendations).map(({ id, letter, title, reviewId }) => ({
      value: `recommendation:${id}`, label: letter === null ? title : `${letter}: ${title}`,
      group: `Recommendations${review(reviewId) === null ? '' : `, ${review(reviewId)}`}`, path: `/recommendations/${id}`,
    })),
    ...findings.map(({ id, title, reviewId }) => ({
      value: `finding:${id}`, label: title, group: `Findings${review(reviewId) === null ? '' : `, ${review(reviewId)}`}`, path: `/reviews/${reviewId}#${id}`,
    })),
  ]
}
