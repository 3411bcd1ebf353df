import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Fetch } from '@/lib/front/assets'
import { type Baker, createBaker } from '@/lib/front/baker'
import { londonDate } from '@/lib/platform/clock'
import { councilName } from '@/lib/platform/demonstration'
import { type Environment, projectRoot } from '@/lib/platform/environment'
import { log } from '@/lib/platform/log'
import { errorStatuses, publicAddresses } from '@/lib/services/addresses'
import { recordVersion } from '@/lib/services/record-read'
import { surveysVersion } from '@/lib/services/wave-published'
import { distDir } from './dist-dir.mjs'
import { filesUnder } from './files-under'
import { PlainFailure } from './plain-failure.mjs'

/** The baker of this site: its addresses and its public files, from the app as it was built. */
export async function siteBaker({ dataDir, siteOrigin, siteKeeper, siteContact }: Environment, fetch: Fetch): Promise<Baker> {
  const root = projectRoot()
  const buildId = await readFile(path.join(root, distDir(), 'BUILD_ID'), 'utf8').catch(() => {
    throw new PlainFailure('The app is not built: npm start builds it and starts it')
  })
  const files = await filesUnder(path.join(root, 'public'))
  return createBaker({
    store: { folder: path.join(dataDir, 'public') },
    fetch,
    addresses: async () => [...(await publicAddresses()).map((address) => address.path), ...files],
    errorStatuses,
    from: async () => ({
      buildId,
      recordVersion: JSON.stringify(await recordVersion()),
      surveysVersion: await surveysVersion(),
      londonDate: londonDate(new Date()),
      siteOrigin,
      siteKeeper,
      council: councilName(),
      siteContact,
    }),
    now: () => new Date(),
    warn: log.warn,
  })
}
