import path from 'node:path'
import { buildStorefront } from '../../scripts/build/storefront.ts'
import { shopService } from '../../scripts/services/shop.ts'
import { startService } from '../../scripts/services/service.ts'
import { freePort } from './free-port.ts'
import { runFolder } from './run-folder.ts'
import type { Stack } from './stack.ts'

/** Another process of the shop beside that of the stack, which calls itself by the same public address. */
export async function startSecondShop(stack: Stack, env: Record<string, string> = {}) {
  const port = await freePort()
  const { folder } = await buildStorefront(path.join(runFolder(), 'storefront-build.log'))
  const wiring = { ...stack.wiring, ports: { ...stack.wiring.ports, shop: port } }
  const child = await startService(shopService(wiring, folder, { HOST: '127.0.0.1', ...env }))
  return { shopUrl: `http://127.0.0.1:${port}`, stop: () => child.stop() }
}
