import { expect, it } from 'vitest'
import { unitScope, unitTree } from './unit-tree'

const units = [
  { id: 'care', name: 'Care', parentId: 'council' },
  { id: 'council', name: 'Council', parentId: null },
  { id: 'home', name: 'Home care', parentId: 'care' },
  { id: 'lost', name: 'Lost', parentId: 'ghost' },
]

it('puts each unit under its own, with the names above it', () => {
  expect(unitTree(units).map(({ id, above }) => [id, ...above])).toEqual([
    ['council'], ['care', 'Council'], ['home', 'Council', 'Care'], ['lost'],
  ])
})

it('knows every unit above one, nearest first', () => {
  expect(unitScope(units, 'home')).toEqual({ unitId: 'home', above: ['care', 'council'] })
  expect(unitScope(units, 'council')).toEqual({ unitId: 'council', above: [] })
  expect(unitScope(units, 'ghost')).toBeNull()
})
