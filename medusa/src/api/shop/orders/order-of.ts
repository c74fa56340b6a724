import type { MedusaRequest, MedusaResponse } from '@medusajs/framework/http'
import { findOrderByToken, type FoundOrder } from '../../../queries/order/find-order'
import { sendFailure } from '../../answer'
import { shopSql } from '../shop-answer'

const TOKEN = /^[A-Za-z0-9_-]{24}$/

export const NO_ORDER = {
  code: 'not_found',
  message: 'Pesanan ini tidak ditemukan. Periksa lagi tautannya, atau cari dengan nomor pesanan.',
}

/** The order behind the secret address, or undefined when its absence has been answered. */
export async function orderOf(req: MedusaRequest, res: MedusaResponse): Promise<FoundOrder | undefined> {
  const token = req.params.token ?? ''
  const found = TOKEN.test(token) ? await findOrderByToken(shopSql(req), token) : undefined
  if (!found) sendFailure(res, NO_ORDER)
  return found
}
