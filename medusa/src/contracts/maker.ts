import type { ImageRef, NamedHandle, ProductCard } from './catalogue'

/** A member as the public may see her: each optional part stands only on her consent. */
export type PublicMaker = NamedHandle & {
  photo?: ImageRef
  /** Her village or town in words. */
  place?: string
}

/** GET /shop/makers/:handle */
export type MakerPage = PublicMaker & {
  story_id?: string
  story_en?: string
  /** Her consent to a story stands: pages that tell of her may be shown. */
  may_be_told: boolean
  organisations: NamedHandle[]
  products: ProductCard[]
}
