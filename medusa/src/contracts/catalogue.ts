import type { RatingSummary } from '../domain/review/sum-ratings'

/** A picture that the shop may show; its files are `/gambar/<id>/<width>.webp` for each of `widths`. */
export type ImageRef = {
  id: string
  width: number
  height: number
  widths: number[]
  /** A tiny data URI that stands in until the picture is there. */
  blur?: string
}

export type Availability = 'in_stock' | 'few' | 'made_to_order' | 'sold_out'

export type NamedHandle = { handle: string; name: string }

export type ProductCard = {
  id: string
  variant_id: string
  handle: string
  title: string
  title_en?: string
  price_rupiah: number
  unit?: string
  size?: string
  image?: ImageRef
  organisation: NamedHandle
  /** Names by the public rule: a pseudonym unless the maker's consent stands. */
  makers: NamedHandle[]
  availability: Availability
  made_to_order_days?: number
  /** Absent while no review of it is published. */
  rating?: Pick<RatingSummary, 'average' | 'count'>
}

export type FacetValue = NamedHandle & { count: number }

/** Both ends are within. */
export type PriceBandFacet = { key: string; min?: number; max?: number; count: number }

/** How many would be left with each value, every other filter standing. */
export type CatalogueFacets = {
  categories: FacetValue[]
  organisations: FacetValue[]
  /** Where sellers are; the handle is the code of a province or kabupaten. A province stands before its kabupaten. */
  places: FacetValue[]
  /** Where goods can be fetched. */
  pickups: FacetValue[]
  price_bands: PriceBandFacet[]
  supply: { ready: number; made_to_order: number }
  halal: number
}

/** Where to go on when nothing was found. */
export type WayOut = {
  /** Words of the catalogue like those that it does not know. */
  nearest: string[]
  popular: ProductCard[]
  /** Of the whole shop; of places the provinces. */
  categories: FacetValue[]
  places: FacetValue[]
  /** What the same words find when no filter stands. */
  total_without_filters?: number
}

/** GET /shop/products?q&exact&category&organisation&place&pickup&min&max&supply&halal&sort&page */
export type CataloguePage = {
  products: ProductCard[]
  facets: CatalogueFacets
  total: number
  /** `total` is where counting ended; there may be more. */
  is_more?: true
  page: number
  pages: number
  /** The words as they were written that nothing was found with, so that the others were searched for alone. */
  left_out?: string[]
  way_out?: WayOut
  /** What was really searched for when the words were misspelt: show it. */
  corrected_query?: string
}

export type OrganisationKind = 'network' | 'cooperative' | 'group'

export type OrganisationCard = NamedHandle & {
  kind: OrganisationKind
  tagline?: string
  /** The place in words, smallest part first: "Kepanjen, Kabupaten Malang". */
  place?: string
  logo?: ImageRef
  product_count: number
}

/** GET /shop/suggestions?q: how what is being typed may go on. */
export type SearchSuggestions = {
  /** Whole queries. */
  queries: string[]
  products: { handle: string; title: string; title_en?: string }[]
  categories: NamedHandle[]
  makers: NamedHandle[]
  organisations: NamedHandle[]
  /** The handle is the code of a province or kabupaten. */
  places: NamedHandle[]
}
