import type { FeedItem } from '#contracts/syndication'
import { href } from '../../i18n/href'
import { say } from '../../i18n/written'

export type FeedProduct = {
  id: string
  title: string
  description: string
  link: string
  image_link: string | undefined
  /** As Google words it; Meta wants spaces instead of the underscores. */
  availability: 'in_stock' | 'out_of_stock' | 'backorder'
  /** When a thing made to order can leave the workshop at the latest. */
  availability_date: string | undefined
  price: string
  brand: string
  product_type: string | undefined
  shipping_weight: string | undefined
}

const DAY_MS = 86_400_000
const TITLE_LIMIT = 150
const DESCRIPTION_LIMIT = 5_000

/** A product as shopping catalogues want it (product data specifications of Google Merchant Center and Meta). */
export function toFeedProduct(item: FeedItem, origin: string, now: Date): FeedProduct {
  const title = say({ id: item.title, en: item.title_en }).text
  const description = say({ id: item.description, en: item.description_en })?.text ?? title
  const isMade = item.availability === 'made_to_order'
  const days = item.made_to_order_days ?? 0
  return {
    id: item.id,
    title: title.slice(0, TITLE_LIMIT),
    description: description.slice(0, DESCRIPTION_LIMIT),
    link: new URL(href(`/produk/${item.handle}`), origin).href,
    image_link:
      item.image_id === undefined ? undefined : new URL(`/gambar/${item.image_id}/1080.jpg`, origin).href,
    availability: isMade ? 'backorder' : item.availability === 'sold_out' ? 'out_of_stock' : 'in_stock',
    availability_date: isMade
      ? new Date(now.getTime() + days * DAY_MS).toISOString().slice(0, 10)
      : undefined,
    price: `${item.price_rupiah} IDR`,
    brand: item.organisation.name,
    product_type: item.category,
    shipping_weight: item.weight_gram === undefined ? undefined : `${item.weight_gram} g`,
  }
}
