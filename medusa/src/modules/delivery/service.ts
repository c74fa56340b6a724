import { MedusaService } from '@medusajs/framework/utils'
import { DeliveryRate } from './models/delivery-rate'
import { DeliveryZone } from './models/delivery-zone'

/** The editable table of delivery charges: zones of provinces, rates by whole kilogram. */
export class DeliveryModuleService extends MedusaService({ DeliveryZone, DeliveryRate }) {}
