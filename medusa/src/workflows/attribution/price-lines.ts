import { ok, refuse, type Result } from '../../domain/failure'
import { distribute } from '../../domain/money/distribute'
import type { OrderLine } from '../../queries/ledger/read-order-lines'

export type PricedLine = {
  line_id: string
  product_id: string
  variant_id: string
  product_title: string
  quantity: number
  unit_price_rupiah: number
  gross_rupiah: number
  discount_rupiah: number
  net_rupiah: number
}

/**
 * The lines of one order in whole rupiah. Promotions may leave fractions on the lines: the order's whole discount is
 * rounded once and shared by them, so that the lines still sum to what was paid.
 */
export function priceLines(lines: readonly OrderLine[]): Result<PricedLine[]> {
  const taken = lines.map((line) => line.discount)
  const discounts = distribute(Math.round(taken.reduce((sum, discount) => sum + discount, 0)), taken)
  const priced: PricedLine[] = []
  for (const [index, line] of lines.entries()) {
    const { line_id, product_id, variant_id, product_title, quantity, unit_price } = line
    if (product_id === null || variant_id === null) {
      return refuse('line_without_product', `Barang "${product_title}" tidak terhubung ke produk di katalog.`)
    }
    const gross_rupiah = unit_price * quantity
    const discount_rupiah = Math.min(discounts[index] ?? 0, gross_rupiah)
    if (![quantity, unit_price, gross_rupiah].every(Number.isSafeInteger) || unit_price < 0) {
      return refuse(
        'line_not_whole',
        `Jumlah atau harga "${product_title}" tidak bulat; perbaiki pesanannya.`,
      )
    }
    priced.push({
      line_id,
      product_id,
      variant_id,
      product_title,
      quantity,
      unit_price_rupiah: unit_price,
      gross_rupiah,
      discount_rupiah,
      net_rupiah: gross_rupiah - discount_rupiah,
    })
  }
  return ok(priced)
}
