import { threadOf } from '@/lib/domain/record/thread'
import { publicPage } from './public-page'

/** Everything held of one recommendation, or null where there is none of that id. */
export function threadPage(id: string) {
  return publicPage(`/recommendations/${id}`, (record, today) => threadOf(record, id, today))
}
