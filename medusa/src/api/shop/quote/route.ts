import type { MedusaRequest, MedusaResponse } from '@medusajs/framework/http'
import { z } from '@medusajs/framework/zod'
import { clientKey } from '../../../access/client-address'
import { takeAllowance } from '../../../access/rate-limit'
import { priceBasket } from '../../../workflows/promotion/price-basket'
import { sendTooMany } from '../../answer'
import { parseInput } from '../../parse'
import { recordId, voucherCode } from '../words'

const MOST_LINES = 100

const body = z.object({
  items: z
    .array(z.object({ variant_id: recordId, quantity: z.number().int().min(1).max(9999) }))
    .max(MOST_LINES),
  destination: z.object({ area_code: z.string().min(2).max(13) }).optional(),
  parcels: z.record(recordId, z.enum(['courier', 'pickup'])).optional(),
  voucher: voucherCode.optional(),
})

/** Codes are not to be guessed by trying; who reloads her basket all day is far below this. */
const CODES_PER_TEN_MINUTES = 120

export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const input = parseInput(res, body, req.body)
  if (!input) return
  const { items, destination, parcels, voucher } = input
  if (voucher) {
    const window = { key: `voucher:${clientKey(req)}`, limit: CODES_PER_TEN_MINUTES, windowSeconds: 600 }
    const allowance = await takeAllowance(req.scope, window)
    if (!allowance.allowed) return sendTooMany(res, allowance.retryAfterSeconds)
  }
  const { quote } = await priceBasket(req.scope, {
    items,
    ...(destination ? { destination } : {}),
    ...(parcels ? { parcels } : {}),
    ...(voucher ? { voucher } : {}),
  })
  res.setHeader('cache-control', 'no-store')
  res.status(200).json(quote)
}
