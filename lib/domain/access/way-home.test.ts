import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { wayHome } from './way-home'

describe('the way home', () => {
  it.each(['/staff', '/staff/sessions', '/admin/people?q=ann+lee&page=2', '/studio/waves/2026-autumn', '/desk'])('leads to %s', (place) => {
    expect(wayHome(place)).toBe(place)
  })

  it.each([
    '', '/', '/plan', 'https://evil.example/staff', '//evil.example/staff', '/\\evil.example', '/staff/../sign-in', '/staff/./x',
    '/staff\n/x', '/staff%2f..', '/staff?x=<b>', '/api/auth/callback/oidc', '/staffx', 'javascript:alert(1)', '/staff//evil.example',
    '/staff#x', `/staff/${'a'.repeat(600)}`, undefined, null, 7, ['/staff'],
  ])('is home for %j', (asked) => {
    expect(wayHome(asked)).toBe('/staff')
  })

  it('never leaves the site, whatever it is asked', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.webUrl(), fc.string().map((s) => `/staff${s}`)), (asked) => {
        const url = new URL(wayHome(asked), 'https://here.example')
        expect(url.origin).toBe('https://here.example')
        expect(url.pathname).toMatch(/^\/(staff|desk|studio|admin)/)
      }),
    )
  })
})
