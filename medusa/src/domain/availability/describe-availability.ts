/** What is known of the stock of one variant. `available` is stocked less reserved. */
export type Stock = { available: number; made_to_order: boolean }

export type AvailabilityWord = 'in_stock' | 'few' | 'made_to_order' | 'sold_out'

/** From this many pieces down the shop says that few are left. */
export const FEW_PIECES = 5

/** More of one thing in one order is arranged with the makers, not in a cart. */
export const MOST_PIECES = 999

export function describeAvailability({ available, made_to_order }: Stock): AvailabilityWord {
  if (available > FEW_PIECES) return 'in_stock'
  if (made_to_order) return available > 0 ? 'in_stock' : 'made_to_order'
  return available > 0 ? 'few' : 'sold_out'
}

/** How many pieces can be ordered at once. */
export function possibleQuantity({ available, made_to_order }: Stock): number {
  return made_to_order ? MOST_PIECES : Math.min(MOST_PIECES, Math.max(0, Math.floor(available)))
}
