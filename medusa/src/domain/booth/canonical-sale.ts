import type { BasketLine } from './total-sale'

export type BoothSaleContent = {
  id: string
  booth_id: string
  shift_id: string
  device_id: string
  sold_at: string
  lines: BasketLine[]
  total_rupiah: number
  cash_received_rupiah: number
}

/**
 * The same text for the same sale, whatever order its fields arrive in: what is hashed to tell a repeated
 * delivery (answered with the first result) from another sale under a used id (refused).
 */
export function canonicalSale(sale: BoothSaleContent): string {
  const lines = sale.lines.map((line) => [line.variant_id, line.title, line.quantity, line.unit_price_rupiah])
  return JSON.stringify([
    sale.id,
    sale.booth_id,
    sale.shift_id,
    sale.device_id,
    new Date(sale.sold_at).toISOString(),
    lines,
    sale.total_rupiah,
    sale.cash_received_rupiah,
  ])
}
