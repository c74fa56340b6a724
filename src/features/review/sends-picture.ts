import { readTransferProofs } from '../../lib/medusa/desk'
import { readOrderReviews } from '../../lib/medusa/reviews'

const ownPage = /^(?:\/[a-z-]+)?\/pesanan\/([A-Za-z0-9_-]{24})\/(ulasan|bukti)$/

/** Whether a form with a photo may come to this address: from the buyer of an order who can review something of it, or who pays it by transfer. */
export async function maySendPicture(pathname: string): Promise<boolean> {
  const [, token, page] = ownPage.exec(pathname) ?? []
  if (token === undefined) return false
  if (page === 'bukti') {
    const transfer = await readTransferProofs(token)
    return transfer.ok && transfer.value.may_send
  }
  const order = await readOrderReviews(token)
  return order.ok && order.value.products.some(({ stage }) => stage === 'open')
}
