import type { BasketDiscount } from './compute-discounts'
import type { Used } from './count-usage'

/** Each promotion of an order once, with all that it takes off. `phone` is whom it counts. */
export function promotionsOf(discounts: readonly BasketDiscount[], phone: string): Used[] {
  const used = new Map<string, Used>()
  for (const { promotion_id, code, name, amount_rupiah } of discounts) {
    const before = used.get(promotion_id)?.amount_rupiah ?? 0
    used.set(promotion_id, {
      promotion_id,
      code,
      name,
      amount_rupiah: before + amount_rupiah,
      counted_for: phone,
    })
  }
  return [...used.values()]
}
