import { Temporal } from 'temporal-polyfill'
import { londonDate } from '@/lib/platform/clock'
import { environment } from '@/lib/platform/environment'
import { publicAddresses } from './addresses'
import { readRecord } from './record-read'

/** Every HTML page, with the day on which its record was published. */
export async function siteMap(): Promise<{ url: string; lastModified: string }[]> {
  const { siteOrigin } = environment()
  const { version } = await readRecord()
  return (await publicAddresses())
    .filter((address) => address.inSitemap)
    .map((address) => ({ url: `${siteOrigin}${address.path}`, lastModified: version.published }))
}

export function robots() {
  return {
    rules: [{ userAgent: '*', allow: '/' }],
    sitemap: `${environment().siteOrigin}/sitemap.xml`,
  }
}

/** RFC 9116. It is baked anew each day, so it never comes near the day on which it expires. */
export function securityFile(): string {
  const { siteOrigin, siteContact } = environment()
  const expires = Temporal.PlainDate.from(londonDate(new Date())).add({ months: 6 }).toString()
  return [
    `Contact: ${siteContact ?? `${siteOrigin}/about#reply`}`,
    `Expires: ${expires}T00:00:00Z`,
    'Preferred-Languages: en',
    `Canonical: ${siteOrigin}/.well-known/security.txt`,
    '',
  ].join('\n')
}
