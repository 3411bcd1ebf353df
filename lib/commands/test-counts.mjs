/** What came of some tests. */
export function countsLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
}

export function sumOf(results) {
  const total = { passed: 0, failed: 0, skipped: 0 }
  for (const counts of results) for (const key of Object.keys(total)) total[key] += counts[key]
  return total
}

/** A check that holds or does not: one test. */
export function countsOfCheck(code) {
  return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 }
}

/** Counts from Vitest's report. A file that did not even load counts as a failed test. */
export function countsOfVitest(report, code) {
  const unloaded = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  )
  return whole(
    {
      passed: report.numPassedTests,
      failed: report.numFailedTests + unloaded.length,
      skipped: report.numPendingTests + report.numTodoTests,
    },
    code,
  )
}

/** Counts from Playwright's report. A test that passes only at a second try has not passed. */
export function countsOfPlaywright(report, code) {
  const { expected, unexpected, flaky, skipped } = report.stats
  return whole({ passed: expected, failed: unexpected + flaky, skipped }, code)
}

/** A suite that ran nothing, or that failed without a failing test, has failed all the same. */
function whole(counts, code) {
  const isSilent = counts.failed === 0 && (code !== 0 || counts.passed === 0)
  return isSilent ? { ...counts, failed: 1 } : counts
}
