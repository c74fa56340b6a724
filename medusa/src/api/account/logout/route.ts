import type { MedusaResponse } from '@medusajs/framework/http'
import type { BuyerRequest } from '../../../access/require-buyer'
import { endSession } from '../../../workflows/account/close-account'
import { shopSql } from '../../shop/shop-answer'

/** The token is worth nothing from now on, wherever it has got to. */
export async function POST(req: BuyerRequest, res: MedusaResponse): Promise<void> {
  await endSession(shopSql(req), req.buyer)
  res.status(204).end()
}
