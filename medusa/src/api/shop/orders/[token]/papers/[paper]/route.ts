import type { MedusaRequest, MedusaResponse } from '@medusajs/framework/http'
import { takeAllowance } from '../../../../../../access/rate-limit'
import { readShopUrl } from '../../../../../../config/addresses'
import { PAPERS, drawPaper } from '../../../../../../papers/draw-paper'
import { readPaperOrder } from '../../../../../../queries/order/read-paper-order'
import { sendFailure, sendTooMany } from '../../../../../answer'
import { sendPdf } from '../../../../../send-pdf'
import { shopSql } from '../../../../shop-answer'
import { orderOf } from '../../../order-of'

/** Each takes the whole process up to a third of a second, from everybody who buys. */
const DRAWN_PER_MINUTE = 8
const FILES = { receipt: 'kuitansi', invoice: 'faktur', handover: 'serah-terima' } as const

const NO_PAPER = {
  code: 'not_found',
  message: 'Surat ini belum ada. Kuitansi tersedia setelah pesanan dibayar.',
}

export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const order = await orderOf(req, res)
  if (!order) return
  const name = PAPERS.find((paper) => paper === req.params.paper)
  if (!name) return sendFailure(res, NO_PAPER)
  const window = { key: `paper:${order.order_id}`, limit: DRAWN_PER_MINUTE, windowSeconds: 60 }
  const allowance = await takeAllowance(req.scope, window)
  if (!allowance.allowed) return sendTooMany(res, allowance.retryAfterSeconds)
  const paper = await readPaperOrder(shopSql(req), order.order_id)
  const pdf = paper && (await drawPaper(name, paper, new URL(readShopUrl()).host))
  if (!pdf) return sendFailure(res, NO_PAPER)
  sendPdf(res, `${FILES[name]}-${paper.number}`, pdf)
}
