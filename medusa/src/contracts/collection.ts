import type { ImageRef, NamedHandle, ProductCard } from './catalogue'
import type { SeasonState } from '../domain/collection/season'

/** A product collection of Medusa with what its metadata say: the season, a few words, the exhibition it is for. */
export type CollectionCard = NamedHandle & {
  name_en?: string
  text?: string
  text_en?: string
  /** Days of the calendar, both included. */
  starts_on?: string
  ends_on?: string
  state: SeasonState
  product_count: number
  /** Of its newest goods, up to three. */
  images: ImageRef[]
}

/** GET /shop/collections : what is in season, then what comes. Those over, and those without goods, are left out. */
export type CollectionList = { collections: CollectionCard[] }

/** GET /shop/collections/:handle */
export type CollectionPage = CollectionCard & { exhibition?: NamedHandle; products: ProductCard[] }
