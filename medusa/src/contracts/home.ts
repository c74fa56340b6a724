import type { FacetValue, OrganisationCard, ProductCard } from './catalogue'
import type { CollectionCard } from './collection'
import type { PublicMaker } from './maker'
import type { ProductPage } from './product'

/** Sums of the ledger. What is owed was earned with goods that are sold, and not paid out yet. */
export type PaidToMakers = {
  paid_rupiah: number
  paid_makers: number
  owed_rupiah: number
  owed_makers: number
  /** The instant of the last movement that counts; absent while there is none. */
  latest?: string
}

/** GET /shop/home */
export type HomePage = {
  newest: ProductCard[]
  categories: FacetValue[]
  organisations: OrganisationCard[]
  /** Some of those whose goods are on sale and who agreed to their photo: a new choice every day. */
  makers: PublicMaker[]
  counts: { products: number; organisations: number; makers: number }
  /** In season now. */
  collections: CollectionCard[]
  paid: PaidToMakers
  /** The first of the newest that can be bought, for telling where its price goes. */
  example?: ProductPage
}
