import type { MedusaResponse } from '@medusajs/framework/http'
import { z } from '@medusajs/framework/zod'
import type { BuyerRequest } from '../../../access/require-buyer'
import { findVillage } from '../../../areas/name-area'
import { saveAddress } from '../../../workflows/account/save-address'
import { sendFailure } from '../../answer'
import { parseInput } from '../../parse'
import { addressFields, inOrder, UNKNOWN_VILLAGE } from '../../shop/address-fields'
import { shopSql } from '../../shop/shop-answer'
import { words } from '../../shop/words'

const body = z.object({ name: words(2, 80), address: addressFields })

export async function POST(req: BuyerRequest, res: MedusaResponse): Promise<void> {
  const input = parseInput(res, body, req.body)
  if (!input) return
  if (!findVillage(input.address.area_code)) return sendFailure(res, UNKNOWN_VILLAGE)
  const address = inOrder(input.address)
  res.status(201).json(await saveAddress(shopSql(req), req.buyer, { name: input.name, address }))
}
