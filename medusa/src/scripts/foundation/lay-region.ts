import type {
  IPaymentModuleService,
  IRegionModuleService,
  ITaxModuleService,
  MedusaContainer,
} from '@medusajs/framework/types'
import { ContainerRegistrationKeys, Modules } from '@medusajs/framework/utils'
import { DESK_PROVIDER_ID } from '../../providers/payment-desk/names'
import { COUNTRY, CURRENCY, REGION_NAME } from './data'

/** By these people take money, and ask for it in their own ways. In a cart of the Store API anybody could say to have paid. */
const NOT_FOR_CARTS: readonly string[] = [DESK_PROVIDER_ID, 'pp_system_default']

/** One region, Indonesia in rupiah, with every gateway there is and no tax of its own. */
export async function layRegion(container: MedusaContainer): Promise<string> {
  const service = container.resolve<IRegionModuleService>(Modules.REGION)
  const [found] = await service.listRegions({ currency_code: CURRENCY })
  const region =
    found ??
    (await service.createRegions({
      name: REGION_NAME,
      currency_code: CURRENCY,
      countries: [COUNTRY],
      automatic_taxes: false,
    }))
  await layTaxRegion(container)
  await linkPaymentProviders(container, region.id)
  return region.id
}

async function layTaxRegion(container: MedusaContainer): Promise<void> {
  const service = container.resolve<ITaxModuleService>(Modules.TAX)
  const [found] = await service.listTaxRegions({ country_code: COUNTRY })
  if (!found) await service.createTaxRegions({ country_code: COUNTRY, provider_id: 'tp_system' })
}

async function linkPaymentProviders(container: MedusaContainer, region_id: string): Promise<void> {
  const payment = container.resolve<IPaymentModuleService>(Modules.PAYMENT)
  const providers = await payment.listPaymentProviders({ is_enabled: true })
  const link = container.resolve(ContainerRegistrationKeys.LINK)
  for (const { id } of providers) {
    const pair = { [Modules.REGION]: { region_id }, [Modules.PAYMENT]: { payment_provider_id: id } }
    await (NOT_FOR_CARTS.includes(id) ? link.dismiss(pair) : link.create(pair))
  }
}
