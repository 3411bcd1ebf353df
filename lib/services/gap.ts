import { gapsOf } from '@/lib/domain/record/gap-view'
import { publicPage } from './public-page'

export function gapsPage() {
  return publicPage('/gaps', gapsOf)
}
