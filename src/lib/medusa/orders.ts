import type { CheckoutAnswer, CheckoutRequest } from '#contracts/checkout'
import type {
  CancellationRequest,
  DeliveryChangeRequest,
  OrderLookupAnswer,
  OrderLookupRequest,
  OrderView,
  PaymentLinkAnswer,
} from '#contracts/order'
import { callBackend } from './client'
import type { BackendResult } from './failure'

export function placeOrder(
  request: CheckoutRequest,
  client_address: string,
): Promise<BackendResult<CheckoutAnswer>> {
  return callBackend({
    path: '/shop/checkouts',
    method: 'POST',
    body: request,
    client_address,
    timeout_ms: 25_000,
  })
}

export function loadOrder(token: string): Promise<BackendResult<OrderView>> {
  return callBackend({ path: orderPath(token) })
}

export function requestPaymentLink(token: string): Promise<BackendResult<PaymentLinkAnswer>> {
  return callBackend({ path: `${orderPath(token)}/payment`, method: 'POST', body: {} })
}

/** Asks the payment gateway right now instead of waiting for its message. */
export function checkPayment(token: string): Promise<BackendResult<OrderView>> {
  return callBackend({ path: `${orderPath(token)}/check`, method: 'POST', body: {} })
}

export function cancelOrder(
  token: string,
  request: CancellationRequest,
  client_address: string,
): Promise<BackendResult<OrderView>> {
  return callBackend({
    path: `${orderPath(token)}/cancellation`,
    method: 'POST',
    body: request,
    client_address,
  })
}

export function changeDelivery(
  token: string,
  request: DeliveryChangeRequest,
  client_address: string,
): Promise<BackendResult<OrderView>> {
  return callBackend({ path: `${orderPath(token)}/delivery`, method: 'POST', body: request, client_address })
}

export function findOrder(
  request: OrderLookupRequest,
  client_address: string,
): Promise<BackendResult<OrderLookupAnswer>> {
  return callBackend({ path: '/shop/order-lookups', method: 'POST', body: request, client_address })
}

function orderPath(token: string): string {
  return `/shop/orders/${encodeURIComponent(token)}`
}
