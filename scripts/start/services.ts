import { backendService } from '../services/backend.ts'
import { startService, type Service } from '../services/service.ts'
import { shopService } from '../services/shop.ts'
import { simulatorService, stripeService, whatsappService } from '../services/simulator.ts'
import type { Wiring } from '../services/wiring.ts'
import type { Builds } from './build-all.ts'
import type { Supervisor } from './supervisor.ts'

/** In this order, so that the shop says it is ready only when all it needs is. */
export async function startServices(
  supervisor: Supervisor,
  wiring: Wiring,
  builds: Builds,
): Promise<string[]> {
  const services: Service[] = [backendService(wiring, builds.backend), shopService(wiring, builds.shop)]
  if (wiring.usesSimulator) services.unshift(simulatorService(wiring, builds.backend))
  if (wiring.usesStripeSimulator) services.unshift(stripeService(wiring, builds.backend))
  if (wiring.usesWhatsAppSimulator) services.unshift(whatsappService(wiring, builds.backend))
  for (const service of services) {
    await supervisor.start({ name: service.name, start: () => startService(service) })
  }
  return services.map((service) => `${service.name} ${service.port}`)
}
