/** One line of a basket at a stand. Prices are what the device showed the buyer, in whole rupiah. */
export type BasketLine = { variant_id: string; title: string; quantity: number; unit_price_rupiah: number }

/** What the buyer owes, in rupiah. */
export function totalSale(lines: readonly Pick<BasketLine, 'quantity' | 'unit_price_rupiah'>[]): number {
  return lines.reduce((sum, line) => sum + line.quantity * line.unit_price_rupiah, 0)
}
