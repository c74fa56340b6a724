import type { Quote, QuoteRequest } from '#contracts/quote'
import { callBackend } from './client'
import type { BackendResult } from './failure'

/** Prices, stock, parcels and delivery as they are now. With a voucher the visitor's address is needed: codes are not to be guessed. */
export function requestQuote(request: QuoteRequest, client_address?: string): Promise<BackendResult<Quote>> {
  return callBackend({
    path: '/shop/quote',
    method: 'POST',
    body: request,
    client_address,
    timeout_ms: 8_000,
  })
}
