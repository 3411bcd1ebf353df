import type { Actor } from '@/lib/domain/access/actor'
import { ownSessions } from './session'
import { sessionLine } from './session-line'

/** Somebody's own sessions in words. */
export async function ownSessionLines(actor: Actor) {
  return (await ownSessions(actor)).map((session) => sessionLine(session, actor.sessionId))
}
