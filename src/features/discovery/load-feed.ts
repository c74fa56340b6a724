import { SHOP_URL } from 'astro:env/server'
import { listFeed } from '../../lib/medusa/syndication'
import { toFeedProduct, type FeedProduct } from './feed-product'

/** Without a picture no catalogue takes a product. Undefined while the shop's catalogue is away. */
export async function loadFeed(): Promise<FeedProduct[] | undefined> {
  const answer = await listFeed()
  if (!answer.ok) return undefined
  const now = new Date()
  return answer.value
    .filter((item) => item.image_id !== undefined)
    .map((item) => toFeedProduct(item, SHOP_URL, now))
}
