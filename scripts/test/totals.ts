import { readFileSync } from 'node:fs'

export type Totals = { passed: number; failed: number; failedFiles: string[]; remarks: string[] }

type Report = {
  numPassedTests: number
  numFailedTests: number
  numPendingTests: number
  numTodoTests: number
  testResults: {
    name: string
    status: string
    assertionResults: { status: string; fullName?: string; failureMessages?: string[] }[]
  }[]
}

const LINES_OF_FAILURE = 12
const CHARS_OF_LINE = 400

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
  return {
    passed: report.numPassedTests,
    failed,
    failedFiles: failedFiles.map(({ name }) => name),
    remarks: [...failuresOf(report), ...remarks],
  }
}

/** What failed and why, briefly: who sees only a run's last lines must not have to guess. */
export function failuresOf(report: Pick<Report, 'testResults'>): string[] {
  return report.testResults.flatMap(({ name, assertionResults }) =>
    assertionResults
      .filter(({ status }) => status === 'failed')
      .map(({ fullName = '', failureMessages = [] }) => `${name}: ${fullName}\n${brief(failureMessages)}`),
  )
}

const brief = (messages: readonly string[]) =>
  messages
    .join('\n')
    .split('\n')
    .slice(0, LINES_OF_FAILURE)
    .map((line) => `  ${line.slice(0, CHARS_OF_LINE)}`)
    .join('\n')

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
