import type { SearchTypes } from '@medusajs/framework/types'
import { bandBetween } from '../../domain/search/price-bands'
import type { Supply } from './product-document'

export const PAGE_SIZE = 24

export const SORTS = ['newest', 'cheapest', 'dearest'] as const

export type ProductFilter = {
  category?: string
  organisation?: string
  /** Where the seller is: code of a province or a kabupaten. */
  place?: string
  /** Where the buyer would fetch it. */
  pickup?: string
  min?: number
  max?: number
  supply?: Supply
  halal?: boolean
}

export type ProductPaging = { sort?: (typeof SORTS)[number]; page: number }

/** The fields that the filters count by, of the one index. */
export const FACETS = [
  'category',
  'organisation',
  'place',
  'pickup',
  'price_band',
  'supply',
  'halal',
] as const

/** As every provider understands it. A band of prices goes by its name, so that its own counts can leave it out. */
export function toSearchFilters({ min, max, ...values }: ProductFilter): SearchTypes.SearchFilters {
  const band = bandBetween(min, max)
  return {
    ...Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)),
    ...(band ? { price_band: band.key } : {}),
    ...(!band && (min !== undefined || max !== undefined)
      ? {
          price_rupiah: {
            ...(min === undefined ? {} : { $gte: min }),
            ...(max === undefined ? {} : { $lte: max }),
          },
        }
      : {}),
  }
}

/** Undefined is by relevance, the newest of equals first: so the index says to each provider. */
export function toOrder(
  sort: ProductPaging['sort'],
  hasWords: boolean,
): SearchTypes.SearchPagination['order'] {
  if (sort === 'cheapest') return { price_rupiah: 'ASC', created_at: 'DESC' }
  if (sort === 'dearest') return { price_rupiah: 'DESC', created_at: 'DESC' }
  return sort === 'newest' || !hasWords ? { created_at: 'DESC' } : undefined
}
