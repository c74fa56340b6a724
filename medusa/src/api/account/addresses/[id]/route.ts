import type { MedusaResponse } from '@medusajs/framework/http'
import type { BuyerRequest } from '../../../../access/require-buyer'
import { removeAddress } from '../../../../workflows/account/save-address'
import { sendFailure } from '../../../answer'
import { shopSql } from '../../../shop/shop-answer'

const NOT_THERE = { code: 'not_found', message: 'Alamat ini sudah tidak ada di akun Anda.' }

export async function DELETE(req: BuyerRequest, res: MedusaResponse): Promise<void> {
  if (!(await removeAddress(shopSql(req), req.buyer, req.params.id ?? ''))) return sendFailure(res, NOT_THERE)
  res.status(204).end()
}
