import { writeQueue } from '@/lib/services/write-queue'

export const dynamic = 'force-dynamic'

/** Which write queue a route sees: see the page of the same name. */
export function GET() {
  return Response.json({ queue: writeQueue().id })
}
