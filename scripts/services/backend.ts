import path from 'node:path'
import { inProject } from '../paths.ts'
import { startNode, type Child } from '../processes/child.ts'
import { HURRY_FLAGS } from './hurry.ts'
import { probeHost, type Service } from './service.ts'
import { environmentOf, type Wiring } from './wiring.ts'

const RUN = inProject('scripts/backend/run.cjs')

/** Measured: under about 400 MB. A nursery of 2 MB saves 5 MB more, and costs a sixth of the processor's time in collecting. */
const MEMORY_FLAGS = ['--max-old-space-size=320', '--max-semi-space-size=8']

export function backendService(
  wiring: Wiring,
  build: string,
  more: NodeJS.ProcessEnv = {},
  flags: readonly string[] = MEMORY_FLAGS,
): Service {
  return {
    name: 'backend',
    port: wiring.ports.backend,
    readyUrl: `http://${probeHost(more)}:${wiring.ports.backend}/readyz`,
    readyWithinSeconds: 120,
    start: () =>
      startNode({
        name: 'backend',
        logFile: path.join(wiring.logFolder, 'backend.log'),
        cwd: build,
        env: environmentOf(wiring, more),
        flags: [...flags],
        script: RUN,
        args: [build, 'start', String(wiring.ports.backend)],
      }),
  }
}

/** One of the backend's commands that run to an end: `migrate`, or `exec` of a script. */
export function startBackendCommand(
  wiring: Wiring,
  build: string,
  name: string,
  args: string[],
  more: NodeJS.ProcessEnv = {},
): Child {
  return startNode({
    name,
    logFile: path.join(wiring.logFolder, `${name}.log`),
    freshLog: true,
    cwd: build,
    env: environmentOf(wiring, { MEDUSA_ADMIN_DISABLED: 'true', ...more }),
    flags: [...HURRY_FLAGS],
    script: RUN,
    args: [build, ...args],
  })
}
