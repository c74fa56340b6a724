import type { IFulfillmentModuleService, MedusaContainer } from '@medusajs/framework/types'
import { Modules } from '@medusajs/framework/utils'

export async function layShippingProfile(container: MedusaContainer): Promise<string> {
  const service = container.resolve<IFulfillmentModuleService>(Modules.FULFILLMENT)
  const [found] = await service.listShippingProfiles({ type: 'default' })
  const profile = found ?? (await service.createShippingProfiles({ name: 'Barang biasa', type: 'default' }))
  return profile.id
}
