import { readFileSync } from 'node:fs'

export type Totals = { passed: number; failed: number; failedFiles: string[]; remarks: string[] }

type Report = {
  numPassedTests: number
  numFailedTests: number
  numPendingTests: number
  numTodoTests: number
  testResults: { name: string; status: string; assertionResults: { status: string }[] }[]
}

type Ended = { code: number; wasStopped: boolean }

/** Taken from the runner's own report; whatever it could not report counts as a failure, never as silence. */
export function readTotals(file: string, ended: Ended): Totals {
  const report = readReport(file)
  if (report === undefined) {
    const why = ended.wasStopped ? 'The run was stopped.' : 'The test runner ended without a report.'
    return { passed: 0, failed: 1, failedFiles: [], remarks: [why] }
  }
  return countReport(report, ended)
}

export function countReport(report: Report, ended: Ended): Totals {
  const remarks: string[] = []
  const failedFiles = report.testResults.filter(({ status }) => status === 'failed')
  const brokenFiles = failedFiles.filter(({ assertionResults }) =>
    assertionResults.every(({ status }) => status !== 'failed'),
  )
  for (const { name } of brokenFiles)
    remarks.push(`Counted as one failure: ${name} could not be run to its end.`)

  let failed = report.numFailedTests + brokenFiles.length
  if (failed === 0 && ended.code !== 0) {
    failed = 1
    remarks.push(
      `Counted as one failure: the runner ended with ${ended.code} (an error outside of any test).`,
    )
  }
  const skipped = report.numPendingTests + report.numTodoTests
  if (skipped > 0) remarks.push(`${skipped} skipped or left to do: counted neither as passed nor as failed.`)
  if (report.numPassedTests + failed === 0) remarks.push('No test was run.')
  return { passed: report.numPassedTests, failed, failedFiles: failedFiles.map(({ name }) => name), remarks }
}

export function summaryLine({ passed, failed }: Pick<Totals, 'passed' | 'failed'>): string {
  return `${passed} passed, ${failed} failed`
}

function readReport(file: string): Report | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Report
  } catch {
    return undefined
  }
}
