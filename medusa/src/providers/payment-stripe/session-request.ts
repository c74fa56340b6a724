import type Stripe from 'stripe'
import type { ChargeOrder } from '../../domain/payment/gateway-answer'
import { toSmallestUnit } from './amounts'

type Line = Stripe.Checkout.SessionCreateParams.LineItem

const MOST_LINES = 100
const NAME_LENGTH = 250
/** Stripe's page lives from half an hour to a day; a minute is left for its clock. */
const PAGE_MINUTES = { min: 31, max: 24 * 60 - 1 }

/**
 * What the hosted page is asked for; null when the amount is no whole rupiah. Of the buyer it tells nothing: who pays from abroad is
 * often somebody else, and Stripe asks for what it needs. Cards only, because every other way may tell its end hours later.
 */
export function makeSessionRequest(order: ChargeOrder): Stripe.Checkout.SessionCreateParams | null {
  const { session_id, finish_url, locale } = order
  const line_items = describeLines(order)
  if (line_items === null) return null
  const minutes = Math.min(Math.max(order.minutes, PAGE_MINUTES.min), PAGE_MINUTES.max)
  return {
    mode: 'payment',
    payment_method_types: ['card'],
    client_reference_id: session_id,
    metadata: { session_id },
    // Copied by Stripe to the payment and its charge, so that every event about them names our session.
    payment_intent_data: { metadata: { session_id } },
    line_items,
    success_url: paidAddress(finish_url, session_id),
    cancel_url: finish_url,
    expires_at: Math.floor(order.now.getTime() / 1000) + minutes * 60,
    locale: readLocale(locale),
  }
}

/** Her order's page asks Stripe at once when it is told of a payment, as after a wallet: who has just paid must not be asked to pay. */
function paidAddress(finish_url: string, session_id: string): string {
  const address = new URL(finish_url)
  address.searchParams.set('order_id', session_id)
  return address.href
}

const LOCALES: Record<string, Stripe.Checkout.SessionCreateParams.Locale> = {
  id: 'id',
  en: 'en',
  'zh-Hant': 'zh-TW',
}

const readLocale = (locale: string | null) => (locale === null ? 'id' : (LOCALES[locale] ?? 'auto'))

const WHOLE: Record<string, string> = { en: 'Order', 'zh-Hant': '訂單' }

/** Stripe knows no negative lines: an order with a discount is one line with all of it. */
function describeLines({ items, amount_rupiah, locale }: ChargeOrder): Line[] | null {
  const sum = items.reduce((total, { price, quantity }) => total + price * quantity, 0)
  const isListed =
    sum === amount_rupiah && items.length <= MOST_LINES && items.every(({ price }) => price > 0)
  const whole = { name: WHOLE[locale ?? ''] ?? 'Pesanan', price: amount_rupiah, quantity: 1 }
  const lines = (isListed && items.length > 0 ? items : [whole]).map(describeLine)
  return lines.every((line) => line !== null) ? lines : null
}

function describeLine({
  name,
  price,
  quantity,
}: {
  name: string
  price: number
  quantity: number
}): Line | null {
  const unit_amount = toSmallestUnit(price)
  if (unit_amount === null) return null
  const product_data = { name: cut(name) || '-' }
  return { quantity, price_data: { currency: 'idr', unit_amount, product_data } }
}

/** Cuts without tearing a character apart. */
const cut = (text: string) => [...text.trim()].slice(0, NAME_LENGTH).join('')
