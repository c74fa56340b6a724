import { MedusaService } from '@medusajs/framework/utils'
import { Checkout } from './models/checkout'
import { GatewayNotification } from './models/gateway-notification'
import { GatewayRefund } from './models/gateway-refund'
import { Parcel } from './models/parcel'
import { PaymentAttempt } from './models/payment-attempt'
import { PaymentEvent } from './models/payment-event'
import { PaymentFee } from './models/payment-fee'
import { PaymentTask } from './models/payment-task'
import { SettlementFile } from './models/settlement-file'
import { SettlementLine } from './models/settlement-line'

/** What a buyer asked for, the parcels that came of it, and everything the gateway told about its payment. */
export class CheckoutModuleService extends MedusaService({
  Checkout,
  Parcel,
  PaymentAttempt,
  PaymentEvent,
  PaymentFee,
  SettlementFile,
  SettlementLine,
  PaymentTask,
  GatewayNotification,
  GatewayRefund,
}) {}
