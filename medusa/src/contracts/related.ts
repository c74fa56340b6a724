import type { ProductCard } from './catalogue'

/** What leads on from a product: GET /shop/products/:handle/related */
export type RelatedProducts = {
  /** Others by the same makers, or by some of them. */
  by_makers: ProductCard[]
  /** From other sellers of the same kabupaten or kota. */
  nearby: ProductCard[]
  /** Its name; absent where the seller's is not known. */
  place?: string
}

/** GET /shop/nearby?area=35.09.12 : from sellers of the kabupaten, else of the province. */
export type NearbyProducts = { place?: string; products: ProductCard[] }
