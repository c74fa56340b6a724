import { readOrderReviews } from '../../lib/medusa/reviews'

const ownPage = /^(?:\/[a-z-]+)?\/pesanan\/([A-Za-z0-9_-]{24})\/ulasan$/

/** Whether a form with a photo may come to this address: from the buyer of an order who can review something of it. */
export async function maySendPicture(pathname: string): Promise<boolean> {
  const token = ownPage.exec(pathname)?.[1]
  if (token === undefined) return false
  const order = await readOrderReviews(token)
  return order.ok && order.value.products.some(({ stage }) => stage === 'open')
}
