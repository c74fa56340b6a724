import type { Context } from '@medusajs/framework/types'
import { InjectTransactionManager, MedusaContext, MedusaService } from '@medusajs/framework/utils'
import { DeliveryRate } from './models/delivery-rate'
import { DeliveryZone } from './models/delivery-zone'
import type { ZoneInput } from './types'

/** The editable table of delivery charges: zones of provinces, rates by whole kilogram. */
export class DeliveryModuleService extends MedusaService({ DeliveryZone, DeliveryRate }) {
  /** A zone with all its rates, new or in place of what it was. */
  @InjectTransactionManager()
  async saveZone(
    id: string | undefined,
    input: ZoneInput,
    @MedusaContext() context: Context = {},
  ): Promise<string> {
    const { rates, ...zone } = input
    const saved = id
      ? await this.updateDeliveryZones({ id, ...zone }, context)
      : await this.createDeliveryZones(zone, context)
    const former = await this.listDeliveryRates({ zone_id: saved.id }, { select: ['id'] }, context)
    await this.deleteDeliveryRates(
      former.map((rate) => rate.id),
      context,
    )
    await this.createDeliveryRates(
      rates.map((rate) => ({ ...rate, zone_id: saved.id })),
      context,
    )
    return saved.id
  }
}
