import { writeQueue } from '@/lib/services/write-queue'

export const dynamic = 'force-dynamic'

export const metadata = { title: 'Write queue' }

/**
 * Which write queue a page sees. Next compiles pages, routes and the server apart; a test asks all three.
 * Reached through the internal door only: the front answers 404.
 */
export default function QueuePage() {
  return (
    <main>
      <h1>Write queue</h1>
      <p id="queue">{writeQueue().id}</p>
    </main>
  )
}
