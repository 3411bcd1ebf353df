import { z } from 'zod'
import { log } from '@/lib/platform/log'
import { makeAdministratorLink } from '@/lib/services/administrator-link'
import { askSiteOr } from './ask-site'

// npm run admin:link
// For a council that has locked itself out. Whoever can read the data folder may do this, and the log says that it was done.

const link = z.object({ link: z.url() })

try {
  const made = await askSiteOr('/admin-link', {}, async () => ({ link: await makeAdministratorLink({ kind: 'owner' }) }), 60_000)
  log.say('Whoever opens this becomes an administrator. It works once, for a day, and takes the place of any made before:')
  log.say(link.parse(made).link)
} catch (error) {
  log.warn('No link could be made', error)
  process.exitCode = 1
}
