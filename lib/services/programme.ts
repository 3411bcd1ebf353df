import { programmeOf } from '@/lib/domain/record/programme-view'
import { publicPage } from './public-page'

export function programmePage(id: string) {
  return publicPage(`/programmes/${id}`, (record) => programmeOf(record, id))
}
