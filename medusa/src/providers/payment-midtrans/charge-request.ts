import type { ChargeOrder } from '../../domain/payment/gateway-answer'
import type { MethodId } from '../../domain/payment/methods'
import { inJakarta } from './gateway-time'
import { cut, describeCustomer, describeItems } from './order-items'

/** `POST /v2/charge`: what the gateway is asked for, by method. */
export function makeChargeRequest(order: ChargeOrder) {
  return {
    ...describeMethod(order),
    transaction_details: { order_id: order.session_id, gross_amount: order.amount_rupiah },
    item_details: describeItems(order),
    ...describeCustomer(order.customer),
    custom_expiry: { order_time: inJakarta(order.now), expiry_duration: order.minutes, unit: 'minute' },
  }
}

const BANKS: Partial<Record<MethodId, string>> = {
  bca_va: 'bca',
  bni_va: 'bni',
  bri_va: 'bri',
  permata_va: 'permata',
}

/** Shown on the receipt of the bank or the shop. */
const ON_RECEIPT = 'Lapak Purna'

function describeMethod({ method, finish_url }: ChargeOrder): Record<string, unknown> {
  const bank = BANKS[method]
  if (bank !== undefined) return { payment_type: 'bank_transfer', bank_transfer: { bank } }
  switch (method) {
    case 'qris':
      return { payment_type: 'qris', qris: { acquirer: 'gopay' } }
    case 'gopay':
      return { payment_type: 'gopay', gopay: { enable_callback: true, callback_url: finish_url } }
    case 'shopeepay':
      return { payment_type: 'shopeepay', shopeepay: { callback_url: finish_url } }
    case 'mandiri_bill':
      return {
        payment_type: 'echannel',
        echannel: { bill_info1: cut('Belanja:', 10), bill_info2: cut(ON_RECEIPT, 30) },
      }
    case 'indomaret':
    case 'alfamart':
      return { payment_type: 'cstore', cstore: { store: method, message: ON_RECEIPT } }
    default:
      throw new Error(`The Core API has no way to pay by ${method}.`)
  }
}
