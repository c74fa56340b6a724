import { defineAction, type ActionAPIContext } from 'astro:actions'
import { clearCart, readCart } from '../features/cart/cart.server'
import { checkDraft, fieldErrorsOf, needsAddress, type FieldErrors } from '../features/checkout/check-draft'
import { toCheckoutRequest } from '../features/checkout/checkout-request'
import { readDraftForm, withNewKey, type CheckoutDraft } from '../features/checkout/draft'
import { clearDraft, writeDraft } from '../features/checkout/draft.server'
import { toQuoteRequest } from '../features/checkout/quote-request'
import { t } from '../i18n/texts'
import type { BackendFailure } from '../lib/medusa/failure'
import { visitorOf } from '../lib/http/visitor-of'
import { placeOrder } from '../lib/medusa/orders'
import { requestQuote } from '../lib/medusa/quote'
import { isSecure } from '../lib/http/is-secure'

export type PlaceOutcome =
  | { isPlaced: true; token: string; redirect_url: string | null }
  | { isPlaced: false; status: number; message: string; lang?: string; errors: FieldErrors }

/** The backend may still be working on the order under this key: it must be sent again with the same one. */
const unsettled = ['unreachable', 'in_progress']

export const checkout = {
  /** Keeps what was typed and shows the page again with the next areas and the new total. */
  revise: defineAction({
    accept: 'form',
    handler: (form: FormData, context) => {
      keep(context, readDraftForm(form))
      return { anchor: form.get('anchor') === 'paket' ? 'paket' : 'alamat' }
    },
  }),

  place: defineAction({
    accept: 'form',
    handler: async (form: FormData, context): Promise<PlaceOutcome> => {
      const draft = readDraftForm(form)
      keep(context, draft)
      const items = readCart(context.cookies)
      const quote = await requestQuote(toQuoteRequest(items, draft))
      if (!quote.ok) return refused(quote.failure)
      const isAddressNeeded = needsAddress(draft, quote.value)
      const errors = checkDraft(draft, isAddressNeeded)
      if (Object.keys(errors).length > 0) return invalid(errors)
      const total_rupiah = Number(form.get('total') ?? Number.NaN)
      const request = toCheckoutRequest(
        draft,
        items,
        Number.isSafeInteger(total_rupiah) ? total_rupiah : -1,
        isAddressNeeded,
      )
      const answer = await placeOrder(request, visitorOf(context))
      if (!answer.ok) {
        if (!unsettled.includes(answer.failure.code)) keep(context, withNewKey(draft))
        return refused(answer.failure)
      }
      clearCart(context.cookies)
      clearDraft(context.cookies)
      return { isPlaced: true, token: answer.value.token, redirect_url: answer.value.redirect_url }
    },
  }),
}

function keep(context: ActionAPIContext, draft: CheckoutDraft): void {
  writeDraft(context.cookies, draft, isSecure)
}

function invalid(errors: FieldErrors): PlaceOutcome {
  return { isPlaced: false, status: 422, message: t('shop.checkout.fix'), errors }
}

function refused(failure: BackendFailure): PlaceOutcome {
  const errors = fieldErrorsOf({
    ...(failure.field === undefined ? {} : { [failure.field]: failure.message }),
    ...failure.fields,
  })
  const { status, message, lang } = failure
  return { isPlaced: false, status, message, ...(lang === undefined ? {} : { lang }), errors }
}
