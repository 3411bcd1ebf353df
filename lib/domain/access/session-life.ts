const hour = 3_600_000

/** How long a session may last, in hours: unused, and at most. */
export type SessionLife = { idleHours: number; absoluteHours: number }

/** When a session ends that is used at `now` (milliseconds since 1970), and when it was last seen, to the hour. */
export type SessionTimes = { lastSeenAt: number; expires: number; absoluteExpires: number }

/**
 * The times of a session at its beginning, or (where `absoluteExpires` is known) at a later use. Everything that use
 * changes is rounded to the hour: rows then tell nothing of how a day went, and are written once an hour at most.
 * The idle limit is rounded up, so that it is never less than was said.
 */
export function sessionTimes(now: number, life: SessionLife, absoluteExpires = now + life.absoluteHours * hour): SessionTimes {
  const idle = Math.ceil((now + life.idleHours * hour) / hour) * hour
  return { lastSeenAt: Math.floor(now / hour) * hour, expires: Math.min(idle, absoluteExpires), absoluteExpires }
}

/** Whether a session still counts at `now`. */
export function isLive(times: Pick<SessionTimes, 'expires' | 'absoluteExpires'>, now: number): boolean {
  return now < times.expires && now < times.absoluteExpires
}
