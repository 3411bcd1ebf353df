import { createWriteQueue, type WriteQueue } from '@/db/write-queue'
import { processWide } from '@/lib/platform/process-wide'

/** The one queue that every write of this process goes through. */
export function writeQueue(): WriteQueue {
  return processWide('write-queue', createWriteQueue)
}
