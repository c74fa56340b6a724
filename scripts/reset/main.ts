import { lstatSync, readlinkSync, rmSync } from 'node:fs'
import path from 'node:path'
import { createInterface } from 'node:readline/promises'
import { PlainError } from '../failure.ts'
import { clearLeftover } from '../postgres/leftover.ts'
import { readSettings } from '../settings/settings.ts'
import { isRunning } from '../start/run-lock.ts'
import { runUntilDone } from '../start/life.ts'

await runUntilDone(async () => {
  const { dataFolder, databaseUrl } = readSettings()
  if (isRunning(dataFolder))
    throw new PlainError('Lapak Purna is running. Stop it with Ctrl-C first, then reset.')
  if (!(await isConfirmed(dataFolder))) {
    process.stdout.write('Nothing was changed.\n')
    return 1
  }
  await clearLeftover(path.join(dataFolder, 'postgres'))
  for (const folder of [shelterOf(path.join(dataFolder, 'postgres')), dataFolder]) {
    if (folder !== undefined) rmSync(folder, { recursive: true, force: true })
  }
  process.stdout.write(`${dataFolder} is gone; \`npm start\` begins anew.\n`)
  if (databaseUrl !== undefined) process.stdout.write('The database of DATABASE_URL was not touched.\n')
  return 0
})

async function isConfirmed(dataFolder: string): Promise<boolean> {
  if (process.argv.includes('--yes')) return true
  if (!process.stdin.isTTY)
    throw new PlainError('Nobody is there to ask: repeat with `npm run reset -- --yes`.')
  const terminal = createInterface({ input: process.stdin, output: process.stdout })
  const answer = await terminal.question(
    `Delete everything in ${dataFolder} (database, pictures, secrets)? Type "yes": `,
  )
  terminal.close()
  return answer.trim().toLowerCase() === 'yes'
}

/** Where the tables really are when the project lies in a folder that only root can enter. */
function shelterOf(place: string): string | undefined {
  const isLink = lstatSync(place, { throwIfNoEntry: false })?.isSymbolicLink() ?? false
  return isLink ? path.dirname(readlinkSync(place)) : undefined
}
