import type { ImageRef, NamedHandle, OrganisationKind, ProductCard } from './catalogue'
import type { PublicMaker } from './maker'
import type { ProductReviews } from './review'
import type { RateBase } from '../domain/attribution/word-fee'

/** Where the rupiah of one piece bought online now would go; the same rule as the ledger's. Parts sum to the price. */
export type PricePart =
  | { kind: 'maker'; handle: string; name: string; amount_rupiah: number; share_bps: number }
  | {
      kind: 'organisation'
      handle: string
      name: string
      level: OrganisationKind
      amount_rupiah: number
      rate_bps: number
      fixed_rupiah: number
      rate_base: RateBase
    }

export type ProductSeller = NamedHandle & {
  kind: OrganisationKind
  place?: string
  address?: string
  whatsapp?: string
  email?: string
  nib?: string
}

/** GET /shop/products/:handle */
export type ProductPage = Omit<ProductCard, 'organisation' | 'makers' | 'image'> & {
  description?: string
  description_en?: string
  category?: NamedHandle
  images: ImageRef[]
  weight_gram?: number
  sku?: string
  /** Pieces that can be bought now; absent when made to order. */
  stock?: number
  ingredients?: string
  allergens?: string
  shelf_life?: string
  pirt?: string
  halal_number?: string
  halal_expires_on?: string
  organisation: ProductSeller
  /** Who packs and sends it, when that is not the seller: the nearest organisation above with a stock of its own. */
  sender?: NamedHandle & { place?: string }
  makers: (PublicMaker & { share_bps: number })[]
  price_parts: PricePart[]
  /** Absent while none is published. */
  reviews?: ProductReviews
}
