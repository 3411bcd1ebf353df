import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { solveHere } from '@/lib/platform/highs.mjs'
import { auditProblem, withoutNoise } from './audit'
import { readAuditProblem, type AuditProblem } from './audit-problem'

function problem(input: unknown): AuditProblem {
  const reading = readAuditProblem(input)
  if (!reading.ok) throw new Error(reading.problems.join())
  return reading.problem
}
const audit = async (input: unknown) => auditProblem(problem(input), solveHere, 20_000)
const hidden = (...ids: string[]) => ids.map((id) => ({ id, hidden: true }))

describe('auditProblem', () => {
  it('gives the worked example of issue 5', async () => {
    const cells = [{ id: 't', value: 90 }, { id: 'a', value: 12 }, { id: 'b', hidden: true, lower: 0 }, { id: 'c', hidden: true }]
    expect(await audit({ cells, relations: [{ total: 't', parts: ['a', 'b', 'c'] }], protection: 10 })).toEqual({
      kind: 'audited', cells: [{ id: 'b', min: 0, max: 78 }, { id: 'c', min: 0, max: 78 }], safe: true,
    })
  })

  it('sees through two hidden cells in every row and column', async () => {
    // Rows 12 and 9, columns 3 and 18, all hidden: each row and column has two, and x12 lies within 9 and 12.
    const outcome = await audit({
      cells: [...hidden('x11', 'x12', 'x21', 'x22'), { id: 'r1', value: 12 }, { id: 'r2', value: 9 }, { id: 'c1', value: 3 }, { id: 'c2', value: 18 }],
      relations: [
        { total: 'r1', parts: ['x11', 'x12'] }, { total: 'r2', parts: ['x21', 'x22'] },
        { total: 'c1', parts: ['x11', 'x21'] }, { total: 'c2', parts: ['x12', 'x22'] },
      ],
      protection: 10,
    })
    expect(outcome).toMatchObject({ safe: false, cells: [{ min: 0, max: 3 }, { min: 9, max: 12 }, { min: 0, max: 3 }, { min: 6, max: 9 }] })
  })

  it('keeps apart what has nothing to do with each other, in the order of the input', async () => {
    const outcome = await audit({
      cells: [...hidden('b'), { id: 't', value: 20 }, ...hidden('free', 'a'), { id: 'u', hidden: true, lower: 2, upper: 7 }],
      relations: [{ total: 't', parts: ['a', 'b'] }],
      protection: 5,
    })
    expect(outcome).toEqual({
      kind: 'audited',
      cells: [{ id: 'b', min: 0, max: 20 }, { id: 'free', min: 0, max: null }, { id: 'a', min: 0, max: 20 }, { id: 'u', min: 2, max: 7 }],
      safe: true,
    })
  })

  it('finds an end that nothing bounds after one that something does', async () => {
    const outcome = await audit({
      cells: [...hidden('x'), { id: 'y', hidden: true, lower: 6 }, ...hidden('z', 'sum'), { id: 't', value: 10 }],
      relations: [{ total: 't', parts: ['x', 'y'] }, { total: 'sum', parts: ['y', 'z'] }],
      protection: 4,
    })
    expect(outcome).toMatchObject({ safe: true, cells: [{ max: 4 }, { min: 6, max: 10 }, { max: null }, { min: 6, max: null }] })
  })

  it.each([
    ['parts that do not sum', { cells: [{ id: 't', value: 9 }, { id: 'a', value: 8 }], relations: [{ total: 't', parts: ['a'] }], protection: 1 }, /the parts of "t"/],
    ['bounds that cross', { cells: [{ id: 'a', hidden: true, lower: 5, upper: 4 }], relations: [], protection: 1 }, /bounds of cell "a"/],
    ['bounds that leave no sum', { cells: [{ id: 't', value: 9 }, { id: 'a', hidden: true, upper: 4 }, { id: 'b', hidden: true, upper: 4 }], relations: [{ total: 't', parts: ['a', 'b'] }], protection: 1 }, /"a"/],
  ])('says where nothing fits: %s', async (_, input, where) => {
    const outcome = await audit(input)
    expect(outcome.kind === 'infeasible' ? outcome.where : '').toMatch(where)
  })

  it('takes sums of decimals for what they mean', async () => {
    const cells = [{ id: 'a', value: 0.1 }, { id: 'b', value: 0.2 }, { id: 't', value: 0.3 }]
    expect(await audit({ cells, relations: [{ total: 't', parts: ['a', 'b'] }], protection: 1 })).toMatchObject({ safe: true })
  })

  it('calls unsafe what it could not decide', async () => {
    const asked = problem({ cells: [...hidden('a', 'b'), { id: 't', value: 90 }], relations: [{ total: 't', parts: ['a', 'b'] }], protection: 1 })
    const outcome = await auditProblem(asked, async () => ({ kind: 'undecided' }), 1)
    expect(outcome).toMatchObject({ safe: false, cells: [{ undecided: true }, { undecided: true }] })
  })

  it('finds of one line what arithmetic finds', async () => {
    const line = fc.array(fc.record({ value: fc.nat(40), slack: fc.nat(30) }), { minLength: 1, maxLength: 40 })
    await fc.assert(fc.asyncProperty(line, async (parts) => {
      const total = parts.reduce((sum, { value }) => sum + value, 0)
      const cells = parts.map(({ value, slack }, index) => ({ id: String(index), hidden: true, upper: value + slack }))
      const outcome = await audit({ cells: [...cells, { id: 't', value: total }], relations: [{ total: 't', parts: cells.map(({ id }) => id) }], protection: 0 })
      const room = cells.reduce((sum, { upper }) => sum + upper, 0)
      const expected = cells.map(({ id, upper }) => ({ id, min: Math.max(0, total - (room - upper)), max: Math.min(upper, total) }))
      expect(outcome).toEqual({ kind: 'audited', cells: expected, safe: true })
    }), { numRuns: 60 })
  })

  it('never excludes the truth, in overlapping tables', async () => {
    const tables = fc.record({
      values: fc.array(fc.nat(30), { minLength: 4, maxLength: 14 }),
      sets: fc.array(fc.uniqueArray(fc.nat(13), { minLength: 1, maxLength: 6 }), { maxLength: 6 }),
      open: fc.array(fc.boolean(), { minLength: 20, maxLength: 20 }),
    })
    await fc.assert(fc.asyncProperty(tables, async ({ values, sets, open }) => {
      const truth = new Map(values.map((value, index) => [`x${index}`, value]))
      const relations = sets.map((set, index) => {
        const parts = [...new Set(set.map((place) => `x${place % values.length}`))]
        truth.set(`t${index}`, parts.reduce((sum, id) => sum + (truth.get(id) ?? 0), 0))
        return { total: `t${index}`, parts }
      })
      const cells = [...truth].map(([id, value], index) => (open[index] === true ? { id, value } : { id, hidden: true }))
      const outcome = await audit({ cells, relations, protection: 0 })
      expect(outcome.kind).toBe('audited')
      for (const { id, min, max } of outcome.kind === 'audited' ? outcome.cells : []) {
        expect(min).toBeLessThanOrEqual(truth.get(id)!)
        expect(max ?? Infinity).toBeGreaterThanOrEqual(truth.get(id)!)
      }
    }), { numRuns: 60 })
  })

  it('prints numbers without the solver\'s noise', () => {
    expect([78.00000000001, -1e-12, 12.5, 1 / 3, 9007199254740991].map(withoutNoise)).toEqual([78, 0, 12.5, 0.333333, 9007199254740990])
    expect(Object.is(withoutNoise(-1e-12), 0)).toBe(true)
  })
})

describe('readAuditProblem', () => {
  const problems = (input: unknown) => {
    const reading = readAuditProblem(input)
    return reading.ok ? [] : reading.problems
  }
  const with_ = (cells: unknown, relations: unknown = [], protection: unknown = 1) => ({ cells, relations, protection })

  it.each([
    [null, ['the problem must hold an object with cells, relations and protection']],
    [{}, ['cells must be a list', 'relations must be a list', 'protection is missing']],
    [with_([], [], -1), ['protection must not be negative']],
    [with_([], [], '10'), ['protection must be a number']],
    [with_([{ id: 'a' }]), ['cells[0] ("a").value is missing']],
    [with_([{ id: 'a', value: null }]), ['cells[0] ("a").value must be a number']],
    [with_([{ id: 'a', value: -1 }]), ['cells[0] ("a").value must not be below 0: cells are counts']],
    [with_([{ id: 'a', value: Infinity }]), ['cells[0] ("a").value must be a number']],
    [with_([{ id: 'a', value: NaN }]), ['cells[0] ("a").value must be a number']],
    [with_([{ id: 'a', value: 1e16 }]), ['cells[0] ("a").value must lie within ±9007199254740991, where sums are exact']],
    [with_([{ id: 1, value: 1 }]), ['cells[0].id must be text']],
    [with_([{ id: 'a', hidden: 'yes' }]), ['cells[0].hidden must be true or false']],
    [with_([{ id: 'a', hidden: true, lower: 'x' }]), ['cells[0] ("a").lower must be a number']],
    [with_([{ id: 'a', value: 1 }, { id: 'a', hidden: true }]), ['cells[1]: the id "a" is given twice']],
    [with_([{ id: 'a', value: 1 }], [{ total: 'a', parts: ['b'] }]), ['relations[0]: there is no cell "b"']],
    [with_([{ id: 'a', value: 1 }], [{ total: 'b', parts: ['a'] }]), ['relations[0]: there is no cell "b"']],
    [with_([{ id: 'a', value: 1 }], [{ total: 'a', parts: ['a'] }]), ['relations[0]: "a" is a part of itself']],
    [with_([{ id: 'a', value: 1 }, { id: 't', value: 2 }], [{ total: 't', parts: ['a', 'a'] }]), ['relations[0]: "a" is twice among the parts']],
    [with_([{ id: 'a', value: 1 }], [{ total: 'a' }]), ['relations[0].parts must be a list of ids']],
  ])('refuses %j', (input, expected) => expect(problems(input)).toEqual(expected))

  it('ignores what a hidden cell is worth, and takes counts to be no less than 0', () => {
    const reading = readAuditProblem(with_([{ id: 'a', hidden: true, value: 'secret', lower: -5, upper: null }]))
    expect(reading).toMatchObject({ ok: true, problem: { cells: [{ id: 'a', hidden: true, lower: 0, upper: Infinity }] } })
  })
})
