import type { IEventBusModuleService, MedusaContainer } from '@medusajs/framework/types'
import { ContainerRegistrationKeys, Modules } from '@medusajs/framework/utils'

/** Tells subscribers what has happened, after it has. Nothing that must not be lost may depend on them: events live in memory. */
export async function announce(container: MedusaContainer, name: string, id: string): Promise<void> {
  try {
    await container.resolve<IEventBusModuleService>(Modules.EVENT_BUS).emit({ name, data: { id } })
  } catch (error) {
    const cause = error instanceof Error ? error.message : String(error)
    container.resolve(ContainerRegistrationKeys.LOGGER).warn(`${name} of ${id} was not announced: ${cause}`)
  }
}
