import { copyFileSync, readdirSync, statSync, truncateSync } from 'node:fs'
import path from 'node:path'

const LARGEST_BYTES = 20_000_000
const EVERY_MS = 60_000

/** A log that has grown large becomes `<name>.old`; its writer goes on with the emptied file. */
export function keepLogsSmall(folder: string): void {
  for (const name of readdirSync(folder).filter((one) => one.endsWith('.log'))) {
    const file = path.join(folder, name)
    if (statSync(file).size < LARGEST_BYTES) continue
    copyFileSync(file, `${file}.old`)
    truncateSync(file)
  }
}

export function watchLogs(folder: string): void {
  keepLogsSmall(folder)
  setInterval(() => keepLogsSmall(folder), EVERY_MS).unref()
}
