import { randomInt } from 'node:crypto'
import { isPortFree } from '../../scripts/processes/ports.ts'

/** Below the ports that systems give to outgoing connections: what was killed must find its own port free again. */
const LOWEST = 15_000
const LANES = 8
const PER_LANE = 2_000

const given = new Set<number>()

/** A port that nobody else gets: test files that run at the same time draw from lanes of their own. */
export async function freePort(): Promise<number> {
  const lane = Number(process.env.VITEST_POOL_ID ?? 0) % LANES
  for (let tries = 0; tries < 200; tries++) {
    const port = LOWEST + lane * PER_LANE + randomInt(PER_LANE)
    if (given.has(port) || !(await isPortFree(port))) continue
    given.add(port)
    return port
  }
  throw new Error('Two hundred ports were tried and all are taken.')
}
