import { expect, it } from 'vitest'
import { bakeKey } from './bake-key'

const from = {
  buildId: 'build',
  recordVersion: '{"number":1}',
  surveysVersion: 'none',
  londonDate: '2026-11-22',
  siteOrigin: 'http://localhost:3000',
  siteKeeper: 'us',
  council: 'Anytown Council',
  siteContact: null,
}

it('is the same for the same site', () => {
  expect(bakeKey({ ...from })).toBe(bakeKey(from))
})

it.each(Object.keys(from))('changes with %s', (name) => {
  expect(bakeKey({ ...from, [name]: 'another' })).not.toBe(bakeKey(from))
})
