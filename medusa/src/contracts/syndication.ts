import type { Availability, NamedHandle } from './catalogue'

export type AddressKind = 'products' | 'makers' | 'organisations'

/** GET /shop/addresses?kind&part: what a sitemap lists, in parts of equal size. */
export type AddressList = {
  addresses: { handle: string; changed_at: string }[]
  parts: number
}

/** One product as catalogues of other shops and search engines want it. */
export type FeedItem = {
  id: string
  handle: string
  title: string
  title_en?: string
  description?: string
  description_en?: string
  price_rupiah: number
  availability: Availability
  made_to_order_days?: number
  weight_gram?: number
  /** Its JPEG is at `/gambar/<id>/1080.jpg`. */
  image_id?: string
  category?: string
  organisation: NamedHandle
}

/** GET /shop/feed?after: the products in the order of their handles; `next` is what to ask for after. */
export type FeedPage = { items: FeedItem[]; next?: string }
