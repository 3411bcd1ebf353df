import { reviewOf, reviewsOf } from '@/lib/domain/record/review-view'
import { publicPage } from './public-page'

export function reviewsPage() {
  return publicPage('/reviews', reviewsOf)
}

export function reviewPage(id: string) {
  return publicPage(`/reviews/${id}`, (record) => reviewOf(record, id))
}
