import type { IPromotionModuleService, MedusaContainer } from '@medusajs/framework/types'
import { Modules } from '@medusajs/framework/utils'

const CODE = 'LAPAKPURNA'

/** A voucher to try, as an operator would make it in Medusa Admin: a tenth off the goods, two hundred times. */
export async function layDemoVoucher(container: MedusaContainer): Promise<void> {
  const promotions = container.resolve<IPromotionModuleService>(Modules.PROMOTION)
  const [known] = await promotions.listPromotions({ code: CODE }, { select: ['id'] })
  if (known) return
  await promotions.createPromotions({
    code: CODE,
    type: 'standard',
    status: 'active',
    application_method: { type: 'percentage', value: 10, target_type: 'order', currency_code: 'idr' },
    campaign: {
      name: 'Salam kenal',
      campaign_identifier: 'salam-kenal',
      budget: { type: 'usage', limit: 200 },
    },
  })
}
