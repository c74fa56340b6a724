import type { MedusaRequest, MedusaResponse } from '@medusajs/framework/http'
import { type Transfer, readTransfer } from '../../../../../queries/desk/read-transfer'
import { sendFailure } from '../../../../answer'
import { shopSql } from '../../../shop-answer'
import { orderOf } from '../../order-of'

/** The transfer of the order behind the secret address, or undefined when its absence has been answered. */
export async function transferOf(req: MedusaRequest, res: MedusaResponse): Promise<Transfer | undefined> {
  const order = await orderOf(req, res)
  if (!order) return undefined
  const transfer = await readTransfer(shopSql(req), order.order_id)
  if (!transfer)
    sendFailure(res, { code: 'not_found', message: 'Pesanan ini tidak dibayar dengan transfer.' })
  return transfer
}
