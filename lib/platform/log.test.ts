import { afterEach, expect, it, vi } from 'vitest'
import { log } from './log'

afterEach(() => vi.restoreAllMocks())

it('writes one line, whatever the message holds', () => {
  const written = vi.spyOn(process.stdout, 'write').mockReturnValue(true)
  log.say('first\n  second\r\nthird')
  expect(written.mock.calls).toEqual([['first | second | third\n']])
})

it('says what the error said', () => {
  const written = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
  log.warn('The bake failed', new Error('disk full'))
  expect(written.mock.calls).toEqual([['The bake failed: disk full\n']])
})
