import type { MedusaResponse } from '@medusajs/framework/http'
import { ContainerRegistrationKeys } from '@medusajs/framework/utils'
import type { MemberRequest } from '../../../../../access/require-access'
import { readShopUrl } from '../../../../../config/addresses'
import { drawPaper } from '../../../../../papers/draw-paper'
import { readPaperOrder } from '../../../../../queries/order/read-paper-order'
import { sendFailure } from '../../../../answer'
import { sendPdf } from '../../../../send-pdf'

/** The buyer's receipt, without the secret address of her order's page. */
export async function GET(req: MemberRequest, res: MedusaResponse): Promise<void> {
  const knex = req.scope.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const [payment] = await knex('desk_payment')
    .where({ id: req.params.id ?? '', state: 'confirmed' })
    .select<{ order_id: string }[]>('order_id')
  const order = payment && (await readPaperOrder(knex, payment.order_id))
  const pdf = order && (await drawPaper('receipt', order, new URL(readShopUrl()).host))
  if (!pdf) return sendFailure(res, { code: 'not_found', message: 'Kuitansi tersedia setelah dibayar.' })
  sendPdf(res, `kuitansi-${order.number}`, pdf)
}
