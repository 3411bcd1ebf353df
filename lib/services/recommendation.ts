import { recommendationList } from '@/lib/domain/record/recommendation-list'
import { publicPage } from './public-page'

/** Every recommendation, in the order printed. */
export function recommendationsPage() {
  return publicPage('/recommendations', (record, today) => recommendationList(record, today, null))
}

/** Those that one filter lets through, or null where there is no such filter. */
export function filteredRecommendationsPage(kind: string, key: string) {
  return publicPage(`/recommendations/${kind}/${key}`, (record, today) =>
    recommendationList(record, today, { kind, key }),
  )
}
