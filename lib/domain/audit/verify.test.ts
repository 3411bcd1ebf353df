import { createHmac } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chained, type Mac } from './chain'
import { contentOf, type AuditEntry } from './entry'
import { findingWords, type AuditFinding } from './finding'
import { roleNote, someLog } from './testing'
import { auditVerifier } from './verify'
import { sealHead, type SealedHead } from './witness'

const macOf = (key: string): Mac => (text) => createHmac('sha256', key).update(text).digest('hex')
const mac = macOf('a key')
const log = someLog(mac, 6)
const head = sealHead(mac, log[5]!)

function verify(entries: readonly AuditEntry[], at: SealedHead | null = head, witness: SealedHead | null = head, by: Mac = mac) {
  const verifier = auditVerifier(by, witness)
  entries.forEach((entry) => verifier.read(entry))
  return verifier.end(at)
}
const kinds = (entries: readonly AuditEntry[], at?: SealedHead | null, witness?: SealedHead | null) =>
  verify(entries, at, witness).findings.map(({ kind }) => kind)

describe('a log as it was written', () => {
  it('is found whole', () => {
    expect(verify(log)).toEqual({ entries: 6, end: { sequence: 6, hash: log[5]!.hash }, openIntents: [], findings: [] })
  })
  it('may be empty', () => expect(kinds([], null, null)).toEqual([]))
  it('may have gone on since the file was written', () => expect(kinds(log, head, sealHead(mac, log[3]!))).toEqual([]))
  it('tells of intents that nothing came of', () => {
    const intent = contentOf(roleNote('x'), new Date(0), { phase: 'intent', intent: null })
    const open = chained(mac, log[5]!, [intent, intent])
    const closed = chained(mac, open[1]!, [contentOf(roleNote('x'), new Date(0), { phase: 'confirmed', intent: 7 })])
    const all = [...log, ...open, ...closed]
    const end = sealHead(mac, all.at(-1)!)
    expect(verify(all, end, end)).toMatchObject({ openIntents: [8], findings: [] })
  })
})

describe('without the key', () => {
  it('a flip is seen, in whichever entry and column', () => {
    const columns = Object.keys(log[0]!) as (keyof AuditEntry)[]
    fc.assert(
      fc.property(fc.nat(5), fc.constantFrom(...columns), fc.oneof(fc.string(), fc.nat(), fc.constant(null)), (at, column, value) => {
        fc.pre(value !== log[at]![column])
        const flipped = log.map((entry, index) => (index === at ? { ...entry, [column]: value } : entry))
        expect(kinds(flipped)).not.toEqual([])
      }),
    )
  })

  it('a changed entry is named', () => {
    const flipped = log.map((entry) => (entry.sequence === 3 ? { ...entry, after: '{"role":"staff"}' } : entry))
    expect(verify(flipped).findings).toEqual([{ kind: 'changed', sequence: 3 }])
  })

  it('a deletion is seen, of any run of entries', () => {
    expect(verify(log.filter(({ sequence }) => sequence !== 3)).findings).toEqual([{ kind: 'missing', from: 3, to: 3 }])
    expect(verify(log.slice(2)).findings).toEqual([{ kind: 'missing', from: 1, to: 2 }])
    fc.assert(
      fc.property(fc.subarray([...log], { maxLength: 5 }), (kept) => {
        expect(kinds(kept)).not.toEqual([])
      }),
    )
  })

  it('a deletion stays seen when the rest is numbered anew', () => {
    const closed = log.filter(({ sequence }) => sequence !== 3).map((entry, index) => ({ ...entry, sequence: index + 1 }))
    expect(kinds(closed)).toContain('changed')
    expect(kinds(closed)).toContain('tail-cut')
  })

  it('another order is seen, whether or not the numbers are put in order', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...log], { minLength: 6, maxLength: 6 }), (shuffled) => {
        fc.pre(shuffled.some((entry, index) => entry !== log[index]))
        expect(kinds(shuffled)).not.toEqual([])
        expect(kinds(shuffled.map((entry, index) => ({ ...entry, sequence: index + 1 })))).not.toEqual([])
      }),
    )
  })

  it('a cut tail is seen by the sealed row, by the file where the row was cut back too, and by its absence', () => {
    for (let last = 0; last < 6; last += 1) {
      const cut = log.slice(0, last)
      expect(verify(cut).findings).toContainEqual({ kind: 'tail-cut', last, head: 6, told: 'database' })
      const copied = last === 0 ? null : sealHead(mac, log[last - 1]!)
      expect(verify(cut, copied, head).findings).toEqual([{ kind: 'tail-cut', last, head: 6, told: 'file' }])
    }
    expect(kinds(log.slice(0, 3), null)).toContain('head-missing')
    expect(kinds(log.slice(0, 3), sealHead(macOf('guess'), log[2]!), null)).toContain('other-key')
    expect(kinds(log.slice(0, 3), { ...head, sequence: 3, hash: log[2]!.hash })).toContain('head-forged')
  })

  it('a forged seal under the right mark of the key is called forged', () => {
    const forged = { ...head, hash: log[2]!.hash, seal: 'f'.repeat(64) }
    expect(kinds(log, forged)).toEqual(['head-forged'])
    expect(kinds(log, head, forged)).toEqual(['witness-forged'])
  })

  it('an added entry is seen', () => {
    const added = chained(macOf('guess'), log[5]!, [contentOf(roleNote('x'), new Date(0), { phase: 'done', intent: null })])
    expect(kinds([...log, ...added])).toEqual(['tail-added', 'changed'])
  })
})

it('with the key and the database, only what stands outside both tells: the file', () => {
  const other = someLog(mac, 4)
  const renamed = chained(mac, other[3]!, [contentOf(roleNote('forged'), new Date(0), { phase: 'done', intent: null })])
  const forged = [...other, ...renamed]
  expect(kinds(forged, sealHead(mac, forged[4]!), sealHead(mac, log[4]!))).toEqual(['witness-differs'])
  expect(kinds(forged, sealHead(mac, forged[4]!), null)).toEqual(['witness-missing'])
  // And whoever has the file as well leaves no trace here: see docs/decisions/0011.
  expect(kinds(forged, sealHead(mac, forged[4]!), sealHead(mac, forged[4]!))).toEqual([])
})

it('says that the key is another, not that everything is forged', () => {
  expect(verify(log, head, head, macOf('another')).findings[0]).toEqual({ kind: 'other-key' })
})

it('every finding is a sentence', () => {
  const all: AuditFinding[] = [
    { kind: 'other-key' }, { kind: 'changed', sequence: 1 }, { kind: 'missing', from: 1, to: 1 }, { kind: 'missing', from: 1, to: 2 },
    { kind: 'out-of-order', sequence: 1 }, { kind: 'head-missing' }, { kind: 'head-forged' }, { kind: 'head-differs', sequence: 1 },
    { kind: 'tail-cut', last: 1, head: 2, told: 'file' }, { kind: 'tail-added', last: 2, head: 1 }, { kind: 'witness-missing' },
    { kind: 'witness-forged' }, { kind: 'witness-differs', sequence: 1 },
  ]
  expect(new Set(all.map(findingWords)).size).toBe(all.length)
})
