import type { QuoteRequest } from '#contracts/quote'
import type { Cart } from '../cart/cart'
import type { CheckoutDraft } from './draft'

export function toQuoteRequest(items: Cart, draft: CheckoutDraft, voucher: string): QuoteRequest {
  const request: QuoteRequest = { items, parcels: draft.parcels, ...(voucher !== '' && { voucher }) }
  return draft.village === '' ? request : { ...request, destination: { area_code: draft.village } }
}
