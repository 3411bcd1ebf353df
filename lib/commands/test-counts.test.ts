import { describe, expect, it } from 'vitest'
import { countsLine, countsOfCheck, countsOfPlaywright, countsOfVitest, sumOf } from './test-counts.mjs'

const vitest = (counts: Partial<Record<string, number>>, testResults: object[] = []) => ({
  numPassedTests: 0,
  numFailedTests: 0,
  numPendingTests: 0,
  numTodoTests: 0,
  ...counts,
  testResults,
})

describe('the counts', () => {
  it('close with one line', () => {
    const total = sumOf([countsOfCheck(0), countsOfCheck(2), { passed: 5, failed: 0, skipped: 0 }])
    expect(countsLine(total)).toBe('6 passed, 1 failed')
    expect(countsLine({ passed: 1, failed: 0, skipped: 2 })).toBe('1 passed, 0 failed, 2 skipped')
  })

  it('of Vitest include files that did not load', () => {
    const unloaded = { status: 'failed', assertionResults: [] }
    expect(countsOfVitest(vitest({ numPassedTests: 3, numTodoTests: 1 }), 0)).toEqual({ passed: 3, failed: 0, skipped: 1 })
    expect(countsOfVitest(vitest({ numPassedTests: 3 }, [unloaded]), 1)).toMatchObject({ failed: 1 })
  })

  it('of Playwright do not forgive a second try', () => {
    const stats = { expected: 4, unexpected: 1, flaky: 1, skipped: 1 }
    expect(countsOfPlaywright({ stats }, 1)).toEqual({ passed: 4, failed: 2, skipped: 1 })
  })

  it('are never clean for a suite that ran nothing, or broke', () => {
    expect(countsOfVitest(vitest({}), 0)).toMatchObject({ failed: 1 })
    expect(countsOfVitest(vitest({ numPassedTests: 3 }), 1)).toMatchObject({ passed: 3, failed: 1 })
    expect(countsOfPlaywright({ stats: { expected: 0, unexpected: 0, flaky: 0, skipped: 0 } }, 0)).toMatchObject({ failed: 1 })
  })
})
