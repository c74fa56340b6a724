import type { BasketDiscount } from './compute-discounts'
import type { Used } from './count-usage'

/** Each promotion of an order once, with all that it takes off. */
export function promotionsOf(discounts: readonly BasketDiscount[]): Used[] {
  const used = new Map<string, Used>()
  for (const { promotion_id, code, name, amount_rupiah } of discounts) {
    const before = used.get(promotion_id)?.amount_rupiah ?? 0
    used.set(promotion_id, { promotion_id, code, name, amount_rupiah: before + amount_rupiah })
  }
  return [...used.values()]
}
