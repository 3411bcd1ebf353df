import { sourceOf, sourcesOf } from '@/lib/domain/record/source-view'
import { publicPage } from './public-page'

export function sourcesPage() {
  return publicPage('/sources', sourcesOf)
}

export function sourcePage(id: string) {
  return publicPage(`/sources/${id}`, (record) => sourceOf(record, id))
}
