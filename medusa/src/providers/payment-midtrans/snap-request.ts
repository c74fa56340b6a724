import { inJakarta } from './gateway-time'
import { type GatewayItem, describeCustomer, describeItems } from './order-items'

export type SnapRequest = {
  transaction_details: { order_id: string; gross_amount: number }
  item_details?: GatewayItem[]
  customer_details?: { first_name: string; phone?: string }
  enabled_payments?: string[]
  callbacks: { finish: string }
  expiry: { start_time: string; unit: 'minute'; duration: number }
  page_expiry: { unit: 'minute'; duration: number }
}

export type SnapOrder = {
  session_id: string
  amount_rupiah: number
  items: GatewayItem[]
  customer: { name: string; phone: string } | null
  finish_url: string
  now: Date
  minutes: number
  /** The page offers cards and nothing else. */
  only_cards?: boolean
}

const PAGE_MINUTES = { min: 5, max: 7 * 24 * 60 }

export function makeSnapRequest(order: SnapOrder): SnapRequest {
  return {
    transaction_details: { order_id: order.session_id, gross_amount: order.amount_rupiah },
    item_details: describeItems(order),
    ...describeCustomer(order.customer),
    ...(order.only_cards && { enabled_payments: ['credit_card'] }),
    callbacks: { finish: order.finish_url },
    expiry: { start_time: inJakarta(order.now), unit: 'minute', duration: order.minutes },
    page_expiry: {
      unit: 'minute',
      duration: Math.min(Math.max(order.minutes, PAGE_MINUTES.min), PAGE_MINUTES.max),
    },
  }
}
