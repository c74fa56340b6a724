import { backendService } from '../../../scripts/services/backend.ts'
import { HURRY_FLAGS } from '../../../scripts/services/hurry.ts'
import { startService } from '../../../scripts/services/service.ts'
import { freePort } from '../../harness/free-port.ts'
import type { Stack } from '../../harness/stack.ts'

/** Another process of the backend on the same database, as when the shop has outgrown one. */
export async function startSecondBackend(stack: Stack, env: Record<string, string> = {}) {
  const port = await freePort()
  const backendUrl = `http://127.0.0.1:${port}`
  const wiring = { ...stack.wiring, ports: { ...stack.wiring.ports, backend: port } }
  const more = {
    HOST: '127.0.0.1',
    MEDUSA_ADMIN_DISABLED: 'true',
    UNPAID_ORDERS_PER_PHONE: '0',
    ...env,
  }
  const child = await startService(backendService(wiring, stack.build, more, HURRY_FLAGS))
  return { backendUrl, storefrontKey: stack.storefrontKey, stop: () => child.stop() }
}
