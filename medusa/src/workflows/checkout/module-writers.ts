import type { Context } from '@medusajs/framework/types'

/** Methods of Medusa's modules that write without reading everything back; its public ones cost three times as much. */
type OrderWriter = { createOrders_(orders: object[], context: Context): Promise<unknown> }

type PaymentWriter = {
  createPaymentCollections(
    collection: { currency_code: string; amount: number; status: string },
    context: Context,
  ): Promise<{ id: string }>
  createPaymentSession_(
    collection_id: string,
    session: { provider_id: string; amount: number; currency_code: string; data: object },
    context: Context,
  ): Promise<{ id: string }>
}

export const isOrderWriter = (module: unknown): module is OrderWriter => has(module, 'createOrders_')

export const isPaymentWriter = (module: unknown): module is PaymentWriter =>
  has(module, 'createPaymentSession_') && has(module, 'createPaymentCollections')

function has(module: unknown, method: string): boolean {
  return typeof module === 'object' && module !== null && typeof Reflect.get(module, method) === 'function'
}
