import { describe, expect, it } from 'vitest'
import { etagOf, isHeld } from './etag'
import { chosenCoding } from './negotiation'

describe('the coding', () => {
  it.each([
    [undefined, 'identity'],
    ['', 'identity'],
    ['gzip, deflate, br, zstd', 'br'],
    ['gzip, deflate', 'gzip'],
    ['br;q=0.5, gzip;q=0.8', 'gzip'],
    ['br;q=0, gzip', 'gzip'],
    ['*', 'br'],
    ['identity;q=1, br;q=0.5', 'identity'],
    ['zstd', 'identity'],
    ['identity;q=0, zstd', 'identity'],
    ['\u0000;;q=,,', 'identity'],
  ])('for %j is %s', (accepted, coding) => {
    expect(chosenCoding(accepted, ['br', 'gzip'])).toBe(coding)
  })

  it('is one that is there', () => {
    expect(chosenCoding('br, gzip', ['gzip'])).toBe('gzip')
    expect(chosenCoding('br, gzip', [])).toBe('identity')
  })
})

describe('the tag', () => {
  const tag = etagOf('0123456789abcdef0123456789abcdef', 'br')

  it('tells the codings of the same bytes apart', () => {
    expect(tag).toBe('"0123456789abcdef01234567-br"')
    expect(etagOf('0123456789abcdef0123456789abcdef', 'identity')).not.toBe(tag)
  })

  it.each([
    [tag, true],
    [`"other", W/${tag}`, true],
    ['*', true],
    ['"other"', false],
    [undefined, false],
  ])('%j is held: %s', (header, held) => {
    expect(isHeld(header, tag)).toBe(held)
  })
})
