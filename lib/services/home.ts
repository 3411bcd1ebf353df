import { homeOf } from '@/lib/domain/record/home'
import { publicPage } from './public-page'

export function homePage() {
  return publicPage('/', homeOf)
}
