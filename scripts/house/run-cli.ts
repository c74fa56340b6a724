import { spawn } from 'node:child_process'
import { pathToFileURL } from 'node:url'
import { inProject } from '../paths.ts'
import { HURRY_FLAGS } from '../services/hurry.ts'
import { environmentOf } from '../services/wiring.ts'
import type { House } from './open-house.ts'

const PRELOAD = pathToFileURL(inProject('scripts/processes/end-with-parent.mjs')).href

/** Runs one of the backend's own commands in this terminal and gives back its exit code. */
export function runCli(house: House, script: string, args: string[]): Promise<number> {
  const env = environmentOf(house.wiring, { MEDUSA_ADMIN_DISABLED: 'true', LOG_LEVEL: 'error' })
  const child = spawn(process.execPath, [...HURRY_FLAGS, '--import', PRELOAD, script, ...args], {
    cwd: house.build,
    env,
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  })
  return new Promise((resolve) => {
    child.once('error', () => resolve(127))
    child.once('exit', (code) => resolve(code ?? 1))
  })
}
