/** What the shopper means to buy. Prices are never part of it: they come from the backend each time. */
export type CartItem = { variant_id: string; quantity: number }
export type Cart = CartItem[]

export const MAX_LINES = 40
export const MAX_QUANTITY = 999

const VARIANT_ID = /^variant_[A-Za-z0-9_-]{1,64}$/

export function isVariantId(text: string): boolean {
  return VARIANT_ID.test(text)
}

/** Reads the cookie. Whatever does not look like an item is dropped, never an error. */
export function parseCart(text: string | undefined): Cart {
  const quantities = new Map<string, number>()
  for (const part of (text ?? '').split('.')) {
    const [variant_id = '', digits = ''] = part.split(':')
    const quantity = /^\d{1,6}$/.test(digits) ? Number(digits) : 0
    if (!isVariantId(variant_id) || quantity < 1) continue
    quantities.set(variant_id, capQuantity((quantities.get(variant_id) ?? 0) + quantity))
  }
  return [...quantities].slice(0, MAX_LINES).map(([variant_id, quantity]) => ({ variant_id, quantity }))
}

export function serializeCart(cart: Cart): string {
  return cart.map((item) => `${item.variant_id}:${item.quantity}`).join('.')
}

/** Adds to what is there. False when the basket has no room for another kind of goods. */
export function addItem(cart: Cart, item: CartItem): { cart: Cart; isFull: boolean } {
  const present = cart.find((one) => one.variant_id === item.variant_id)
  if (present === undefined && cart.length >= MAX_LINES) return { cart, isFull: true }
  return { cart: setQuantity(cart, item.variant_id, (present?.quantity ?? 0) + item.quantity), isFull: false }
}

/** Zero or less takes the goods out; their place in the basket is kept otherwise. */
export function setQuantity(cart: Cart, variant_id: string, quantity: number): Cart {
  if (quantity < 1) return cart.filter((item) => item.variant_id !== variant_id)
  const item = { variant_id, quantity: capQuantity(quantity) }
  if (!cart.some((one) => one.variant_id === variant_id)) return [...cart, item].slice(0, MAX_LINES)
  return cart.map((one) => (one.variant_id === variant_id ? item : one))
}

export function countPieces(cart: Cart): number {
  return cart.reduce((sum, item) => sum + item.quantity, 0)
}

function capQuantity(quantity: number): number {
  return Math.min(Math.floor(quantity), MAX_QUANTITY)
}
