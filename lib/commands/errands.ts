import { z } from 'zod'
import type { Errands } from '@/lib/front/internal'
import { writeQueue } from '@/lib/services/database'
import { publish } from '@/lib/services/publication'
import { loadRecord } from '@/lib/services/record-load'

const recordLoad = z.object({ folder: z.string().min(1) })

/**
 * What other commands of this machine's owner ask a running server to do, since only one process may write.
 * A change is answered for when readers see it.
 */
export const errands: Errands = {
  'GET /queue': () => Promise.resolve({ queue: writeQueue().id }),
  'POST /publish': () => publish(),
  'POST /record-load': async (words) => {
    const { folder } = recordLoad.parse(words)
    const load = await loadRecord(folder)
    return load.outcome === 'loaded' ? { ...load, publication: await publish() } : load
  },
}
