import type { MetadataRoute } from 'next'
import { siteMap } from '@/lib/services/site-files'

export const dynamic = 'force-dynamic'

export default function sitemap(): Promise<MetadataRoute.Sitemap> {
  return siteMap()
}
