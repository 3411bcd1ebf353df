import { createHmac } from 'node:crypto'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { chained, chainBeginning, entryHash, headSeal, type Mac } from './chain'
import type { AuditEntry } from './entry'
import { someLog } from './testing'

const macOf = (key: string): Mac => (text) => createHmac('sha256', key).update(text).digest('hex')
const mac = macOf('a key')

it('is HMAC-SHA-256 over the entry in JSON, as anybody with the key can compute again', () => {
  const [first] = someLog(mac, 1)
  const { hash, ...entry } = first!
  const text =
    `["golden-thread audit entry 1",1,"${'0'.repeat(64)}","2021-01-01T00:00:00.000Z","person","ann","Ann","administrator",` +
    `"role-given","person","p1","Person p1","done",null,null,"{\\"origin\\":\\"administrator\\",\\"role\\":\\"editor\\"}"]`
  expect(entryHash(mac, entry)).toBe(hash)
  expect(hash).toBe(createHmac('sha256', 'a key').update(text).digest('hex'))
})

it('each entry stands on the one before it, wherever the chain was begun', () => {
  const log = someLog(mac, 5)
  expect(log.map(({ sequence }) => sequence)).toEqual([1, 2, 3, 4, 5])
  log.slice(1).forEach((entry, index) => expect(entry.previousHash).toBe(log[index]!.hash))
  const [one, two, ...rest] = log
  expect(chained(mac, two!, rest)).toEqual(rest)
  expect(chained(mac, chainBeginning, [one!])).toEqual([one])
})

it('no column can be changed, and no two columns exchanged, without another hash', () => {
  const [entry] = someLog(mac, 1)
  const columns = Object.keys(entry!).filter((column) => column !== 'hash') as (keyof AuditEntry)[]
  fc.assert(
    fc.property(fc.constantFrom(...columns), fc.oneof(fc.string(), fc.integer(), fc.constant(null)), (column, value) => {
      fc.pre(value !== entry![column])
      expect(entryHash(mac, { ...entry!, [column]: value })).not.toBe(entry!.hash)
    }),
  )
  const moved = { ...entry!, subjectId: `${entry!.subjectId}${entry!.subjectName}`, subjectName: '' }
  expect(entryHash(mac, moved)).not.toBe(entry!.hash)
})

it('another key seals otherwise, and a seal of an end is not a hash of an entry', () => {
  const [entry] = someLog(mac, 1)
  expect(entryHash(macOf('another'), entry!)).not.toBe(entry!.hash)
  expect(headSeal(macOf('another'), entry!)).not.toBe(headSeal(mac, entry!))
  expect(headSeal(mac, entry!)).not.toBe(entry!.hash)
})
