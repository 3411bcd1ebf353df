import { describe, expect, it } from 'vitest'
import { scaleFrom } from './points'

describe('points', () => {
  it.each([
    ['5', 'agreement', null, 1, 5], ['3', 'agreement', null, 1, 3], ['7', 'agreement', null, 1, 7], ['1-5', 'agreement', null, 1, 5],
    ['10', 'scale', null, 1, 10], ['11', 'scale', null, 0, 10], ['0-10', 'scale', null, 0, 10], ['0–6', 'scale', null, 0, 6], ['101', 'scale', null, 0, 100],
    ['11', 'scale', 'enps', 0, 10], ['10', 'scale', 'enps', 0, 10], ['', 'numeric', 'enps', 0, 10],
  ] as const)('%s of a %s (%s) run from %d to %d', (points, type, index, min, max) => {
    expect(scaleFrom(points, type, index)).toEqual({ min, max })
  })

  it.each([
    ['', 'agreement', null], ['1', 'agreement', null], ['2.5', 'scale', null], ['five', 'agreement', null], ['0-4', 'agreement', null],
    ['5-1', 'scale', null], ['1000', 'scale', null], ['5', 'scale', 'enps'], ['1-10', 'scale', 'enps'],
  ] as const)('%s of a %s (%s) mean nothing', (points, type, index) => {
    expect(scaleFrom(points, type, index)).toBeNull()
  })
})
