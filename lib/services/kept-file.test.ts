import { expect, it } from 'vitest'
import type { Actor } from '@/lib/domain/access/actor'
import { keptFiles, keptMinutes } from './kept-file'

const actor = (sessionId: string): Actor => ({ personId: 'ann', name: 'Ann', email: null, roles: [], sessionId })
const now = new Date('2027-03-08T10:00:00Z')
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000)
const bytes = (length: number) => new Uint8Array(length)

it('a file is its session’s alone, of its own kind, for so many minutes or until it is forgotten', () => {
  const files = keptFiles<string>('test-one')
  const word = files.keep(actor('a'), bytes(3), 'notes', now)
  expect(files.get(actor('a'), word, now)).toMatchObject({ notes: 'notes', until: later(keptMinutes) })
  expect(files.get(actor('b'), word, now)).toBeNull()
  expect(keptFiles('test-other').get(actor('a'), word, now)).toBeNull()
  files.forget(actor('b'), word, now)
  expect(files.get(actor('a'), word, later(keptMinutes - 1))).not.toBeNull()
  expect(files.get(actor('a'), word, later(keptMinutes))).toBeNull()
  const other = files.keep(actor('a'), bytes(3), 'notes', now)
  files.forget(actor('a'), other, now)
  expect(files.get(actor('a'), other, now)).toBeNull()
})

it('no more is held than there is room for: the oldest goes first', () => {
  const files = keptFiles<number>('test-room')
  const words = Array.from({ length: 11 }, (_, n) => files.keep(actor('a'), bytes(1), n, now))
  expect(words.map((word) => files.get(actor('a'), word, now)?.notes)).toEqual([undefined, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
  files.keep(actor('a'), bytes(49_999_995), 99, now)
  expect(words.filter((word) => files.get(actor('a'), word, now) !== null)).toHaveLength(5)
})
