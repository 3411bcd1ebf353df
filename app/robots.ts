import type { MetadataRoute } from 'next'
import { robots } from '@/lib/services/site-files'

export const dynamic = 'force-dynamic'

export default function robotsFile(): MetadataRoute.Robots {
  return robots()
}
