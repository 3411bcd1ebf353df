import { afterEach, describe, expect, it } from 'vitest'
import type { LinearProgram, Objective, ProgramAnswer } from '@/lib/domain/disclosure/linear-program'
import { solveHere } from './highs.mjs'
import { startSolver } from './solver'

const x = (coefficient: number) => ({ variable: 0, coefficient })
const y = (coefficient: number) => ({ variable: 1, coefficient })
const largest = (...terms: Objective['terms']): Objective => ({ terms, sense: 'maximum' })
const smallest = (...terms: Objective['terms']): Objective => ({ terms, sense: 'minimum' })

/** 2x + 3y ≤ 12, x − y = 0, and then x = y = 2.4, or 2 in whole numbers. */
const program = (integer: boolean, upper = Infinity): LinearProgram => ({
  variables: [{ lower: 0, upper, integer }, { lower: 0, upper, integer }],
  constraints: [{ terms: [x(2), y(3)], lower: -Infinity, upper: 12 }, { terms: [x(1), y(-1)], lower: 0, upper: 0 }],
})

/** The optima, then the least and the most of each variable, without noise. */
function values(answer: ProgramAnswer): (number | string)[] {
  if (answer.kind !== 'solved') return [answer.kind]
  const optima = answer.optima.map((optimum) => (optimum.kind === 'exact' ? optimum.value : optimum.kind))
  return [...optima, ...answer.least, ...answer.most].map((value) => (typeof value === 'number' ? Math.round(value * 1e9) / 1e9 + 0 : value))
}

const threads: { close: () => Promise<void> }[] = []
afterEach(async () => {
  for (const thread of threads.splice(0)) await thread.close()
})
function thread() {
  const started = startSolver()
  threads.push(started)
  return started.solve
}

describe.each([['here', () => solveHere], ['in its thread', thread]])('HiGHS %s', (_, solver) => {
  it('finds optima, whole ones where asked', async () => {
    const solve = solver()
    expect(values(await solve(program(false), [largest(x(1)), smallest(x(1)), largest(x(1), y(2))], 5000))).toEqual([2.4, 0, 7.2, 0, 0, 2.4, 2.4])
    expect(values(await solve(program(true), [largest(x(1))], 5000))[0]).toBe(2)
  })

  it('finds the whole optimum that presolving loses', async () => {
    const sum = (signed: readonly number[], lower: number, upper: number) => ({
      terms: signed.map((place) => ({ variable: Math.abs(place) - 1, coefficient: Math.sign(place) })), lower, upper,
    })
    const whole = {
      variables: [43, 43, 43, 43, 33, 33, 33, 33, 134, 134].map((upper) => ({ lower: 0, upper, integer: true })),
      constraints: [
        sum([1, 5], 15, 15), sum([2, 6], 12, 12), sum([3, 7, 9], 41, 41), sum([4, 8, 10], 5, 5), sum([9, 10], -Infinity, 36),
        sum([2, -1], -Infinity, 0), sum([3, 4, -2], -Infinity, 0), sum([6, -5], -Infinity, 0), sum([7, 8, -6], -Infinity, 0),
      ],
    }
    expect(values(await solver()(whole, [largest({ variable: 1, coefficient: 1 })], 20_000))[0]).toBe(12)
  })

  it('says when nothing fits, or nothing bounds', async () => {
    const solve = solver()
    const wrong = { variables: [{ lower: 3, upper: 4 }], constraints: [{ terms: [x(1)], lower: 5, upper: 5 }] }
    expect(await solve(wrong, [], 5000)).toEqual({ kind: 'infeasible' })
    const free = { variables: [{ lower: 3, upper: Infinity }], constraints: [] }
    expect(await solve(free, [largest(x(1)), smallest(x(1))], 5000)).toMatchObject({ optima: [{ kind: 'unbounded' }, { kind: 'exact', value: 3 }] })
  })

  it('is undecided when there is no time', async () => {
    expect(await solver()(program(false), [largest(x(1))], 0)).toEqual({ kind: 'undecided' })
  })
})

describe('the thread', () => {
  it('takes questions while it is at work, and answers each', async () => {
    const solve = thread()
    const answers = await Promise.all(Array.from({ length: 20 }, (_, upper) => solve(program(false, upper / 10), [largest(x(1))], 5000)))
    expect(answers.map((answer) => values(answer)[0])).toEqual(Array.from({ length: 20 }, (_, upper) => upper / 10))
  })

  it('answers whoever waits when it is closed, and starts again when asked', async () => {
    const { solve, close } = startSolver()
    threads.push({ close })
    const waiting = [solve(program(false), [largest(x(1))], 5000), solve(program(false), [largest(x(1))], 5000)]
    await close()
    expect(await Promise.all(waiting)).toEqual([{ kind: 'undecided' }, { kind: 'undecided' }])
    expect(await solve(program(false), [largest(x(1))], 5000)).toMatchObject({ kind: 'solved' })
  })
})
