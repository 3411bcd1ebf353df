import { describe, expect, it } from 'vitest'
import { clientAddress } from './client-address'

describe('the address a request counts as coming from', () => {
  it.each([
    ['127.0.0.1', undefined, 0, '127.0.0.1'],
    ['127.0.0.1', '203.0.113.9', 0, '127.0.0.1'],
    ['127.0.0.1', '203.0.113.9', 1, '203.0.113.9'],
    ['127.0.0.1', '198.51.100.1, 203.0.113.9', 1, '203.0.113.9'],
    ['127.0.0.1', '6.6.6.6, 198.51.100.1, 203.0.113.9', 2, '198.51.100.1'],
    ['127.0.0.1', '203.0.113.9', 2, '127.0.0.1'],
    ['127.0.0.1', 'nonsense', 1, '127.0.0.1'],
    ['127.0.0.1', '', 1, '127.0.0.1'],
    ['::ffff:192.0.2.7', undefined, 0, '192.0.2.7'],
    ['::1', undefined, 0, '0:0:0:0::/64'],
    ['2001:db8:1:2:3:4:5:6', undefined, 0, '2001:db8:1:2::/64'],
    ['2001:db8:1:2:ffff::1', undefined, 0, '2001:db8:1:2::/64'],
    ['2001:0db8:0001::', undefined, 0, '2001:db8:1:0::/64'],
    [undefined, undefined, 0, ''],
  ])('%s with %s and %d proxies: %s', (socket, forwarded, hops, address) => {
    expect(clientAddress(socket, forwarded, hops)).toBe(address)
  })
})
