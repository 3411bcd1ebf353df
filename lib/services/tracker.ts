import { trackerOf } from '@/lib/domain/record/tracker-view'
import { publicPage } from './public-page'

export function trackerPage() {
  return publicPage('/tracker', trackerOf)
}
