import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

const PREFIX = 'lapak-purna-test-'

/** One folder for all that a run writes: database, pictures, logs. Its name carries the owner's process id. */
export function makeRunFolder(): string {
  removeForgotten()
  const folder = mkdtempSync(path.join(tmpdir(), `${PREFIX}${process.pid}-`))
  // The database's own account must be able to pass through.
  chmodSync(folder, 0o755)
  return folder
}

/** The folder of this run; made by whoever started it. */
export function runFolder(): string {
  const folder = process.env.LAPAK_TEST_FOLDER
  if (folder === undefined)
    throw new Error('LAPAK_TEST_FOLDER is not set: run this through vitest.config.ts.')
  mkdirSync(folder, { recursive: true })
  return folder
}

function removeForgotten(): void {
  for (const name of readdirSync(tmpdir())) {
    const owner = name.startsWith(PREFIX) ? Number(name.slice(PREFIX.length).split('-')[0]) : NaN
    if (Number.isInteger(owner) && !isAlive(owner))
      rmSync(path.join(tmpdir(), name), { recursive: true, force: true })
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
