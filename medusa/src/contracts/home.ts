import type { FacetValue, OrganisationCard, ProductCard } from './catalogue'
import type { ProductPage } from './product'

/** GET /shop/home */
export type HomePage = {
  newest: ProductCard[]
  categories: FacetValue[]
  organisations: OrganisationCard[]
  counts: { products: number; organisations: number; makers: number }
  /** The first of the newest that can be bought, for telling where its price goes. */
  example?: ProductPage
}
