import fc from 'fast-check'
import { expect, it } from 'vitest'
import { blankedDeclared, fewestAlike, type Declared } from './declared-blanking'

const rows = fc.array(fc.tuple(fc.nat(3), fc.nat(2), fc.nat(2)), { maxLength: 60 })

function countsOf(all: readonly Declared[]): number[] {
  const counts = new Map<string, number>()
  for (const row of all) counts.set(row.join(), (counts.get(row.join()) ?? 0) + 1)
  return [...counts.values()]
}

const repeated = (row: Declared, times: number) => Array.from({ length: times }, () => row)

it('leaves every combination with five rows, or nothing declared at all', () => {
  fc.assert(
    fc.property(rows, (declared) => {
      const after = blankedDeclared(declared)
      const nothing = after.rows.every((row) => row.every((value) => value === 0))
      expect(nothing || countsOf(after.rows).every((count) => count >= fewestAlike)).toBe(true)
    }),
  )
})

it('only blanks, counts what it blanks, and treats equal rows alike whatever their order', () => {
  fc.assert(
    fc.property(rows, (declared) => {
      const after = blankedDeclared(declared)
      const changes = declared.flatMap((row, index) => row.map((value, place) => [value, after.rows[index]![place]!] as const))
      expect(changes.every(([before, now]) => now === before || now === 0)).toBe(true)
      expect(after.blanked).toBe(changes.filter(([before, now]) => now !== before).length)
      const turned = blankedDeclared(declared.toReversed())
      expect(turned.rows.toReversed()).toEqual(after.rows)
    }),
  )
})

it('touches nothing where all have their five', () => {
  const declared = [...repeated([1, 2], 5), ...repeated([2, 0], 6)]
  expect(blankedDeclared(declared)).toEqual({ rows: declared, blanked: 0 })
})

it('blanks one value where that is enough', () => {
  const declared = [...repeated([1, 0], 6), ...repeated([1, 2], 2)]
  expect(blankedDeclared(declared)).toEqual({ rows: repeated([1, 0], 8), blanked: 2 })
})

it('takes in others where too few have declared nothing', () => {
  const declared = [...repeated([0], 1), ...repeated([1], 5), ...repeated([2], 9)]
  expect(blankedDeclared(declared).rows).toEqual([...repeated([0], 6), ...repeated([2], 9)])
})

it('keeps nothing of fewer than five', () => {
  expect(blankedDeclared(repeated([3, 1, 1], 4))).toEqual({ rows: repeated([0, 0, 0], 4), blanked: 12 })
})
