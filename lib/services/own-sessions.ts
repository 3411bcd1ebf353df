import type { Actor } from '@/lib/domain/access/actor'
import { signInWayWords } from '@/lib/domain/access/sign-in-way'
import { londonTime } from '@/lib/platform/clock'
import { ownSessions } from './session'

/** Somebody's own sessions in words. */
export async function ownSessionLines(actor: Actor) {
  return (await ownSessions(actor)).map(({ id, device, signedInBy, createdAt, lastSeenAt }) => ({
    id,
    device,
    way: signInWayWords[signedInBy],
    since: londonTime(createdAt),
    lastSeen: londonTime(lastSeenAt),
    isThis: id === actor.sessionId,
  }))
}
