import { describe, expect, it } from 'vitest'
import { countReport, readTotals, summaryLine } from './totals.ts'

const quiet = { code: 0, wasStopped: false }
const empty = { numPassedTests: 0, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0, testResults: [] }

describe('countReport', () => {
  it('takes the numbers of the runner', () => {
    const totals = countReport(
      { ...empty, numPassedTests: 7, numFailedTests: 2 },
      { code: 1, wasStopped: false },
    )
    expect(summaryLine(totals)).toBe('7 passed, 2 failed')
  })

  it('counts a file that could not be loaded', () => {
    const broken = { name: 'a.test.ts', status: 'failed', assertionResults: [] }
    expect(countReport({ ...empty, numPassedTests: 3, testResults: [broken] }, quiet)).toMatchObject({
      passed: 3,
      failed: 1,
      failedFiles: ['a.test.ts'],
    })
  })

  it('does not count a failed test twice', () => {
    const file = { name: 'a.test.ts', status: 'failed', assertionResults: [{ status: 'failed' }] }
    expect(countReport({ ...empty, numFailedTests: 1, testResults: [file] }, quiet).failed).toBe(1)
  })

  it('ends with what failed and why', () => {
    const failed = { status: 'failed', fullName: 'a sum', failureMessages: ['expected 1 to be 2'] }
    const file = { name: 'a.test.ts', status: 'failed', assertionResults: [failed] }
    const { remarks } = countReport({ ...empty, numFailedTests: 1, testResults: [file] }, quiet)
    expect(remarks).toEqual(['a.test.ts: a sum\n  expected 1 to be 2'])
  })

  it('counts an error outside of any test', () => {
    expect(countReport({ ...empty, numPassedTests: 3 }, { code: 1, wasStopped: false }).failed).toBe(1)
  })

  it('says so when nothing was run', () => {
    expect(countReport(empty, quiet).remarks).toEqual(['No test was run.'])
  })
})

describe('readTotals', () => {
  it('takes a missing report for a failure', () => {
    expect(readTotals('/nowhere/results.json', quiet)).toMatchObject({ passed: 0, failed: 1 })
  })
})
