import { log } from '@/lib/platform/log'
import { firstAdministratorLink } from '@/lib/services/administrator-link'

/** Tells whoever starts a site that nobody administers how to become its administrator. */
export async function invite(): Promise<void> {
  const link = await firstAdministratorLink()
  if (link === null) return
  log.say(`Nobody administers this site yet. To become its administrator open this link, once and within a day: ${link}`)
  log.say('If it is lost or too old: npm run admin:link makes another')
}
