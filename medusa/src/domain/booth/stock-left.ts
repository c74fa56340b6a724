/** A sale of this till. The server tells when it took the pieces; a sale it has not answered for may be anywhere. */
export type TillSale = {
  state: 'unsent' | 'sent' | 'refused'
  stock_taken_at?: string | undefined
  lines: readonly { variant_id: string; quantity: number }[]
}

/**
 * Pieces that this till sold and that the catalogue read at `read_at` still counts. Both instants are the server's, so
 * that no device's clock is believed. A refused sale took nothing from the stock.
 */
export function soldSince(read_at: string, sales: readonly TillSale[]): Map<string, number> {
  const sold = new Map<string, number>()
  for (const sale of sales.filter((candidate) => isStillCounted(candidate, Date.parse(read_at))))
    for (const { variant_id, quantity } of sale.lines)
      sold.set(variant_id, (sold.get(variant_id) ?? 0) + quantity)
  return sold
}

function isStillCounted({ state, stock_taken_at }: TillSale, readAt: number): boolean {
  if (state === 'unsent') return true
  return state === 'sent' && stock_taken_at !== undefined && Date.parse(stock_taken_at) > readAt
}

/** The catalogue as it is on the table now. What is made to order has no number to count down. */
export function subtractSold<P extends { variant_id: string; stock: number | null }>(
  products: readonly P[],
  sold: ReadonlyMap<string, number>,
): P[] {
  return products.map((product) => {
    const pieces = sold.get(product.variant_id) ?? 0
    return product.stock === null ? product : { ...product, stock: Math.max(0, product.stock - pieces) }
  })
}
