import type { MedusaResponse } from '@medusajs/framework/http'
import { ContainerRegistrationKeys } from '@medusajs/framework/utils'
import type { MemberRequest } from '../../../../../access/require-access'
import { drawGiftSlip } from '../../../../../papers/draw-gift-slip'
import { readPaperOrder } from '../../../../../queries/order/read-paper-order'
import { sendFailure } from '../../../../answer'
import { sendPdf } from '../../../../send-pdf'

/** The slip that goes into a parcel: words of the giver, goods without a price. */
export async function GET(req: MemberRequest, res: MedusaResponse): Promise<void> {
  const knex = req.scope.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const id = req.params.id ?? ''
  const [parcel] = await knex('parcel').where({ id }).select<{ order_id: string }[]>('order_id')
  const order = parcel && (await readPaperOrder(knex, parcel.order_id))
  if (!order) return sendFailure(res, { code: 'not_found', message: 'Paket ini tidak ditemukan.' })
  sendPdf(res, `isi-paket-${order.number}`, await drawGiftSlip(order, id))
}
