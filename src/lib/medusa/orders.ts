import type { CheckoutAnswer, CheckoutRequest } from '#contracts/checkout'
import type {
  CancellationRequest,
  DeliveryChangeRequest,
  OrderLookupAnswer,
  OrderLookupRequest,
  OrderView,
  PaymentAnswer,
  PaymentPulse,
} from '#contracts/order'
import type { RefundAccountRequest } from '#contracts/refund'
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

/** Without a method: the gateway's own page, where it offers all the ways. */
export function chooseWay(
  token: string,
  method: string | undefined,
  client_address: string,
): Promise<BackendResult<PaymentAnswer>> {
  return callBackend({
    path: `${orderPath(token)}/payment`,
    method: 'POST',
    body: method === undefined ? {} : { method },
    client_address,
    timeout_ms: 25_000,
  })
}

export function loadPulse(token: string): Promise<BackendResult<PaymentPulse>> {
  return callBackend({ path: `${orderPath(token)}/payment` })
}

/** Asks the payment gateway right now instead of waiting for its message. */
export function checkPayment(token: string, client_address: string): Promise<BackendResult<OrderView>> {
  return callBackend({ path: `${orderPath(token)}/check`, method: 'POST', body: {}, client_address })
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

/** Where a refund that people send by hand is to go. */
export function giveRefundAccount(
  token: string,
  request: RefundAccountRequest,
  client_address: string,
): Promise<BackendResult<OrderView>> {
  return callBackend({
    path: `${orderPath(token)}/refund-account`,
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
