import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { tail } from '../processes/child.ts'

const LINES = 25

/** The last words of the servers that a failed file had running. */
export function showLogsOfFailed(files: string[], logs: string): void {
  for (const file of files) {
    const folder = path.join(logs, path.basename(file))
    if (!existsSync(folder)) continue
    for (const name of readdirSync(folder).sort()) {
      const words = tail(path.join(folder, name), LINES)
      if (words !== '') process.stdout.write(`\n--- ${path.basename(file)}: ${name}\n${words}\n`)
    }
  }
}
