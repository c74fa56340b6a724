import type { ManageOrderView } from '#contracts/parcel'
import { t } from '../../i18n/texts'

const sent = ['handed_over', 'picked_up']

/**
 * What the team writes to a buyer: with the way to her order and, once a parcel has left, to where she says how the
 * goods were.
 */
export function orderMessage(order: ManageOrderView, origin: string): string {
  const page = new URL(`/pesanan/${order.token}`, origin).href
  const { name } = order.buyer
  const { number } = order
  const left = order.parcels.filter((parcel) => sent.includes(parcel.state))
  if (order.payment !== 'paid' || left.length === 0)
    return t('manage.orders.message_open', { name, number, order: page })
  const organisation = [...new Set(left.map((parcel) => parcel.organisation.name))].join(', ')
  return t('manage.orders.message', { name, number, organisation, order: page, review: `${page}/ulasan` })
}
