import type { Quote, QuoteRequest } from '#contracts/quote'
import { callBackend } from './client'
import type { BackendResult } from './failure'

/** Prices, stock, parcels and delivery as they are now. */
export function requestQuote(request: QuoteRequest): Promise<BackendResult<Quote>> {
  return callBackend({ path: '/shop/quote', method: 'POST', body: request, timeout_ms: 8_000 })
}
