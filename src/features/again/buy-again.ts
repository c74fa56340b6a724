import { loadOrder } from '../../lib/medusa/orders'
import type { BackendFailure } from '../../lib/medusa/failure'
import { requestQuote } from '../../lib/medusa/quote'
import { MAX_QUANTITY, type Cart } from '../cart/cart'
import { productTitle } from '../catalogue/product-title'
import { chooseAgain, type Told } from './choose-again'

type Again = { ok: true; value: { cart: Cart; told: Told } } | { ok: false; failure: BackendFailure }

/** The goods of an order into the basket, as they can be had now. */
export async function buyAgain(cart: Cart, token: string): Promise<Again> {
  const order = await loadOrder(token)
  if (!order.ok) return order
  const ordered = order.value.lines.map((line) => ({
    variant_id: line.variant_id,
    title: productTitle(line).text,
    quantity: Math.min(line.quantity, MAX_QUANTITY),
  }))
  const items = ordered.flatMap(({ variant_id, quantity }) => (variant_id ? [{ variant_id, quantity }] : []))
  const quote = await requestQuote({ items })
  if (!quote.ok) return quote
  const chosen = chooseAgain(cart, ordered, quote.value)
  return { ok: true, value: { cart: chosen.cart, told: { ...chosen.told, number: order.value.number } } }
}
