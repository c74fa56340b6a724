import type { ProductCard } from '../../contracts/catalogue'
import { describeAvailability } from '../../domain/availability/describe-availability'
import { sumRatings } from '../../domain/review/sum-ratings'

type Offer = Pick<ProductCard, 'made_to_order_days'> & { allow_backorder: boolean; available: number }

/** A card as SQL answers it: stock in numbers, not yet in words; how often each number of stars was given, most first. */
export type CardRow = Omit<ProductCard, 'availability' | 'rating'> & Offer & { counts?: number[] }

export function toCard({ counts = [], ...row }: CardRow): ProductCard {
  const rating = sumRatings(counts)
  return { ...wordOffer(row), ...(rating && { rating: { average: rating.average, count: rating.count } }) }
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
