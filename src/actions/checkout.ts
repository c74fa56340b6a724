import { defineAction, type ActionAPIContext } from 'astro:actions'
import { readBuyerToken } from '../features/account/buyer.server'
import { fillDraft } from '../features/account/fill-draft'
import { clearCart, readCart } from '../features/cart/cart.server'
import { checkDraft, fieldErrorsOf, needsAddress, type FieldErrors } from '../features/checkout/check-draft'
import { toCheckoutRequest } from '../features/checkout/checkout-request'
import { readDraftForm, toRemember, withNewKey, type CheckoutDraft } from '../features/checkout/draft'
import { clearDraft, writeDraft } from '../features/checkout/draft.server'
import { keepPlacedOrder, rememberOrder } from '../features/order/own-orders.server'
import { type Refusal, refusalOf } from '../features/order/refused'
import { toQuoteRequest } from '../features/checkout/quote-request'
import { forgetPlace, keepPlace } from '../features/delivery/place.server'
import { cleanVoucher, clearVoucher, readVoucher, writeVoucher } from '../features/voucher/voucher.server'
import { t } from '../i18n/texts'
import { readAccount, saveAddress } from '../lib/medusa/account'
import type { BackendFailure } from '../lib/medusa/failure'
import { visitorOf } from '../lib/http/visitor-of'
import { placeOrder } from '../lib/medusa/orders'
import { requestQuote } from '../lib/medusa/quote'
import { isSecure } from '../lib/http/is-secure'

export type PlaceOutcome =
  | { isPlaced: true; token: string; redirect_url: string | null }
  | ({ isPlaced: false; errors: FieldErrors } & Refusal)

/** The backend may still be working on the order under this key: it must be sent again with the same one. */
const unsettled = ['unreachable', 'in_progress']

export const checkout = {
  /** Keeps what was typed and shows the page again with the next areas and the new total. */
  revise: defineAction({
    accept: 'form',
    handler: async (form: FormData, context) => {
      keep(context, await withOwnAddress(context, readDraftForm(form), form.get('account_address')))
      const anchor = String(form.get('anchor') ?? '')
      const typed = anchor === 'voucher-remove' ? '' : String(form.get('voucher') ?? '')
      writeVoucher(context.cookies, typed, isSecure)
      return { anchor: anchor.startsWith('voucher') ? 'voucher' : anchor === 'paket' ? 'paket' : 'alamat' }
    },
  }),

  /** Takes what was remembered off the device, all of it. */
  forget: defineAction({
    accept: 'form',
    handler: (_form: FormData, context) => {
      clearDraft(context.cookies)
      forgetPlace(context.cookies)
      return { isForgotten: true }
    },
  }),

  place: defineAction({
    accept: 'form',
    handler: async (form: FormData, context): Promise<PlaceOutcome> => {
      const draft = readDraftForm(form)
      keep(context, draft)
      const items = readCart(context.cookies)
      const typed = cleanVoucher(String(form.get('voucher') ?? ''))
      const isVoucherNew = typed !== readVoucher(context.cookies)
      writeVoucher(context.cookies, typed, isSecure)
      const visitor = visitorOf(context)
      const quote = await requestQuote(toQuoteRequest(items, draft, typed), visitor)
      if (!quote.ok) return refused(quote.failure)
      const isAddressNeeded = needsAddress(draft, quote.value)
      const errors = checkDraft(draft, isAddressNeeded)
      if (Object.keys(errors).length > 0) return invalid(errors)
      // Typed, but not applied yet: the total that she saw is not the one that she would pay.
      if (isVoucherNew) {
        return { isPlaced: false, status: 409, message: t('buying.voucher.just_used'), errors: {} }
      }
      const total_rupiah = Number(form.get('total') ?? Number.NaN)
      const request = toCheckoutRequest(
        draft,
        items,
        quote.value.voucher?.problem ? '' : typed,
        Number.isSafeInteger(total_rupiah) ? total_rupiah : -1,
        isAddressNeeded,
      )
      const answer = await placeOrder(request, visitor)
      if (!answer.ok) {
        if (!unsettled.includes(answer.failure.code)) keep(context, withNewKey(draft))
        return refused(answer.failure)
      }
      clearCart(context.cookies)
      clearVoucher(context.cookies)
      keepPlacedOrder(context.cookies, answer.value.token, isSecure)
      if (draft.remember) await remember(context, draft, answer.value.token)
      else clearDraft(context.cookies)
      return { isPlaced: true, token: answer.value.token, redirect_url: answer.value.redirect_url }
    },
  }),
}

function keep(context: ActionAPIContext, draft: CheckoutDraft): void {
  writeDraft(context.cookies, draft, isSecure)
}

/** The address of her account that she pressed, in place of what the fields said. */
async function withOwnAddress(
  context: ActionAPIContext,
  draft: CheckoutDraft,
  wanted: FormDataEntryValue | null,
): Promise<CheckoutDraft> {
  const buyer = readBuyerToken(context.cookies)
  if (wanted === null || buyer === undefined) return draft
  const account = await readAccount(buyer)
  const address = account.ok ? account.value.addresses.find(({ id }) => id === wanted) : undefined
  return account.ok && address ? fillDraft(draft, account.value, address) : draft
}

/** For the next order, and for the delivery charge on every page before it; in her account too, if she is logged in. */
async function remember(context: ActionAPIContext, draft: CheckoutDraft, token: string): Promise<void> {
  rememberOrder(context.cookies, token, isSecure)
  keep(context, toRemember(draft))
  if (draft.village === '') return
  keepPlace(context.cookies, draft.village, isSecure)
  const buyer = readBuyerToken(context.cookies)
  if (buyer === undefined || draft.street === '') return
  const { name, village: area_code, street, postal_code } = draft
  const address = { area_code, street, ...(postal_code === '' ? {} : { postal_code }) }
  // The order stands: what the account could not remember, the device does.
  await saveAddress(buyer, { name, address })
}

function invalid(errors: FieldErrors): PlaceOutcome {
  return { isPlaced: false, status: 422, message: t('shop.checkout.fix'), errors }
}

function refused(failure: BackendFailure): PlaceOutcome {
  const errors = fieldErrorsOf({
    ...(failure.field === undefined ? {} : { [failure.field]: failure.message }),
    ...failure.fields,
  })
  return { isPlaced: false, ...refusalOf(failure), errors }
}
