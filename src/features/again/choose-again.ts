import { setQuantity, type Cart } from '../cart/cart'

/** Of a quote: what can be bought now, and how much of it. */
export type OnSale = {
  lines: readonly { variant_id: string; problem?: { possible_quantity: number } }[]
}

export type Ordered = { variant_id: string | null; title: string; quantity: number }

/** What is told after the goods of an order were put into the basket again. */
export type Told = { number: number; missing: string[]; is_less: boolean; is_none: boolean }

/** The basket with the goods of an order that can be bought now, and what had to stay behind. */
export function chooseAgain(
  cart: Cart,
  ordered: readonly Ordered[],
  quote: OnSale,
): { cart: Cart; told: Omit<Told, 'number'> } {
  const missing: string[] = []
  let chosen = cart
  let is_less = false
  let added = 0
  for (const { variant_id, title, quantity } of ordered) {
    const line = quote.lines.find((one) => one.variant_id === variant_id)
    const possible = line ? (line.problem?.possible_quantity ?? quantity) : 0
    if (variant_id === null || possible === 0) {
      missing.push(title)
      continue
    }
    const present = cart.find((one) => one.variant_id === variant_id)?.quantity ?? 0
    is_less ||= possible < quantity
    added += 1
    chosen = setQuantity(chosen, variant_id, Math.max(present, Math.min(quantity, possible)))
  }
  return { cart: chosen, told: { missing, is_less, is_none: added === 0 } }
}
