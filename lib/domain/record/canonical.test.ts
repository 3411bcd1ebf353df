import { expect, it } from 'vitest'
import { canonicalRecord } from './canonical'
import type { RecordRows } from './record'

const rows = (pointers: object[]) => ({ pointers, streams: [] }) as unknown as RecordRows

it('depends on what is said, not on the order in which it is said', () => {
  const one = rows([{ id: 'a', says: 'x' }, { id: 'b', says: 'y' }])
  const other = { streams: [], pointers: [{ says: 'y', id: 'b' }, { says: 'x', id: 'a' }] } as unknown as RecordRows
  expect(canonicalRecord(one)).toBe(canonicalRecord(other))
})

it.each([
  ['another word', [{ id: 'a', says: 'z' }]],
  ['nothing for a word', [{ id: 'a', says: null }]],
  ['another id', [{ id: 'b', says: 'x' }]],
  ['a row more', [{ id: 'a', says: 'x' }, { id: 'b', says: 'x' }]],
  ['no row', []],
])('differs by %s', (_, pointers) => {
  expect(canonicalRecord(rows(pointers))).not.toBe(canonicalRecord(rows([{ id: 'a', says: 'x' }])))
})
