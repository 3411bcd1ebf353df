import { signInWayWords, type SignInWay } from '@/lib/domain/access/sign-in-way'
import { londonTime } from '@/lib/platform/clock'

type Session = { id: string; device: string; signedInBy: SignInWay; createdAt: Date; lastSeenAt: Date }

/** A session in words, as its person or an administrator reads it in a table. */
export function sessionLine({ id, device, signedInBy, createdAt, lastSeenAt }: Session, thisSession: string) {
  return {
    id,
    device,
    way: signInWayWords[signedInBy],
    since: londonTime(createdAt),
    lastSeen: londonTime(lastSeenAt),
    isThis: id === thisSession,
  }
}
