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

it('writes nothing that a terminal would obey, whoever it came from', () => {
  const written = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
  log.warn('No answer', new Error('a\u001b]0;title\u0007b\u202ec\u0000'))
  expect(written.mock.calls).toEqual([['No answer: a ]0;title b c \n']])
})
