import type {
  IPaymentModuleService,
  IRegionModuleService,
  ITaxModuleService,
  MedusaContainer,
} from '@medusajs/framework/types'
import { ContainerRegistrationKeys, Modules } from '@medusajs/framework/utils'
import { COUNTRY, CURRENCY, REGION_NAME } from './data'

/** One region, Indonesia in rupiah, with every payment provider there is and no tax of its own. */
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
    await link.create({ [Modules.REGION]: { region_id }, [Modules.PAYMENT]: { payment_provider_id: id } })
  }
}
