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
}

export type FacetValue = NamedHandle & { count: number }

export type CatalogueFacets = { categories: FacetValue[]; organisations: FacetValue[] }

/** GET /shop/products?q&category&organisation&page */
export type CataloguePage = {
  products: ProductCard[]
  facets: CatalogueFacets
  total: number
  page: number
  pages: number
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
