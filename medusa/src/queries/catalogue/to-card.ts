import type { ProductCard } from '../../contracts/catalogue'
import { describeAvailability } from '../../domain/availability/describe-availability'

type Offer = Pick<ProductCard, 'made_to_order_days'> & { allow_backorder: boolean; available: number }

/** A card as SQL answers it: stock in numbers, not yet in words. */
export type CardRow = Omit<ProductCard, 'availability'> & Offer

export function toCard(row: CardRow): ProductCard {
  return wordOffer(row)
}

/** Puts the word for the stock where the numbers were. */
export function wordOffer<Row extends Offer>(row: Row) {
  const { allow_backorder, available, made_to_order_days, ...rest } = row
  const availability = describeAvailability({ available, made_to_order: allow_backorder })
  return {
    ...rest,
    availability,
    ...(allow_backorder && made_to_order_days !== undefined ? { made_to_order_days } : {}),
  }
}
