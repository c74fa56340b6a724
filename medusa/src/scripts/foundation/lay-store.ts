import type { IStoreModuleService, MedusaContainer } from '@medusajs/framework/types'
import { Modules } from '@medusajs/framework/utils'
import { CURRENCY, SHOP_NAME } from './data'

type Defaults = { region_id: string; sales_channel_id: string }

/** A name given in the Admin stays; what Medusa wrote at its first start is replaced. */
export async function layStore(container: MedusaContainer, defaults: Defaults): Promise<void> {
  const service = container.resolve<IStoreModuleService>(Modules.STORE)
  const [store] = await service.listStores({}, { take: 1, relations: ['supported_currencies'] })
  const values = {
    supported_currencies: [{ currency_code: CURRENCY, is_default: true }],
    default_sales_channel_id: defaults.sales_channel_id,
    default_region_id: defaults.region_id,
  }
  if (!store) await service.createStores({ name: SHOP_NAME, ...values })
  else if (store.default_region_id !== defaults.region_id) {
    const name = store.name === 'Medusa Store' ? SHOP_NAME : store.name
    await service.updateStores(store.id, { name, ...values })
  }
}
