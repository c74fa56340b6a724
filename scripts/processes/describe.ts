import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'

/** The command line of a process, or undefined when there is none with this number. */
export function describeProcess(pid: number): string | undefined {
  if (!exists(pid)) return undefined
  if (existsSync('/proc/self/cmdline')) return readCommandLine(pid)
  const result = spawnSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' })
  return result.status === 0 ? result.stdout.trim() : undefined
}

function readCommandLine(pid: number): string | undefined {
  try {
    // Empty for a process that has ended and is only waiting to be noticed.
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim() || undefined
  } catch {
    return undefined
  }
}

function exists(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
