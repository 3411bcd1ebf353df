import { isIP } from 'node:net'

/**
 * The network address that a request counts as coming from. X-Forwarded-For is believed only as far as proxies of
 * ours have written it: with one in front, its last entry; with two, the one before it. What stands further left may
 * be anybody's invention.
 * @param socket The address at the other end of the line
 * @param forwarded The X-Forwarded-For header, as Node joins it
 * @param hops How many proxies of ours stand in front
 */
export function clientAddress(socket: string | undefined, forwarded: string | string[] | undefined, hops: number): string {
  const entries = (Array.isArray(forwarded) ? forwarded.join(',') : (forwarded ?? '')).split(',').map((entry) => entry.trim())
  const told = hops === 0 ? undefined : entries.at(-hops)
  return counted(told !== undefined && isIP(told) !== 0 ? told : (socket ?? ''))
}

/** IPv6 hosts have a whole /64 to themselves, and would else be a new address with each request. */
function counted(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '').replace(/%.*$/, '').toLowerCase()
  if (isIP(plain) !== 6) return plain
  const [head = '', tail = ''] = plain.split('::')
  const groups = head.split(':').filter(Boolean)
  const after = tail.split(':').filter(Boolean)
  const all = plain.includes('::') ? [...groups, ...Array.from({ length: Math.max(0, 8 - groups.length - after.length) }, () => '0'), ...after] : groups
  return `${all.slice(0, 4).map((group) => group.replace(/^0+(?=.)/, '')).join(':')}::/64`
}
