import path from 'node:path'
import { inProject, projectFolder } from '../paths.ts'
import { startNode } from '../processes/child.ts'
import { probeHost, type Service } from './service.ts'
import { environmentOf, type Wiring } from './wiring.ts'

const MEMORY_FLAGS = ['--max-old-space-size=160', '--max-semi-space-size=4']

export function shopService(wiring: Wiring, build: string, more: NodeJS.ProcessEnv = {}): Service {
  return {
    name: 'shop',
    port: wiring.ports.shop,
    readyUrl: `http://${probeHost(more)}:${wiring.ports.shop}/healthz`,
    readyWithinSeconds: 60,
    start: () =>
      startNode({
        name: 'shop',
        logFile: path.join(wiring.logFolder, 'shop.log'),
        cwd: projectFolder,
        env: environmentOf(wiring, {
          LAPAK_DIST_DIR: build,
          HOST: process.env.HOST ?? '0.0.0.0',
          ...more,
        }),
        flags: MEMORY_FLAGS,
        script: inProject('src/server/main.ts'),
      }),
  }
}
