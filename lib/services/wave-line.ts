import { createWriteQueue } from '@/db/write-queue'
import { processWide } from '@/lib/platform/process-wide'

/**
 * One at a time, what changes a wave on both databases: opening, extending, cancelling, closing, a round of letters.
 * A step that somebody asks for and the same that time brings about do not meet half-way.
 */
export function inWaveLine<T>(task: () => Promise<T>): Promise<T> {
  return processWide('wave-line', createWriteQueue).run(task)
}
