import { planOf, priorityOf } from '@/lib/domain/record/plan-view'
import { publicPage } from './public-page'

export function planPage() {
  return publicPage('/plan', planOf)
}

export function priorityPage(id: string) {
  return publicPage(`/plan/${id}`, (record) => priorityOf(record, id))
}
