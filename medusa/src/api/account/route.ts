import type { MedusaResponse } from '@medusajs/framework/http'
import type { BuyerRequest } from '../../access/require-buyer'
import { readAccount } from '../../queries/account/read-account'
import { closeAccount } from '../../workflows/account/close-account'
import { shopSql } from '../shop/shop-answer'

export async function GET(req: BuyerRequest, res: MedusaResponse): Promise<void> {
  res.setHeader('cache-control', 'private, no-store')
  res.json(await readAccount(shopSql(req), req.buyer))
}

/** She is forgotten; her orders stay, as a guest's. */
export async function DELETE(req: BuyerRequest, res: MedusaResponse): Promise<void> {
  await closeAccount(shopSql(req), req.buyer)
  res.status(204).end()
}
