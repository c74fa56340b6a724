import type { MedusaRequest, MedusaResponse } from '@medusajs/framework/http'
import { z } from '@medusajs/framework/zod'
import { readQuote } from '../../../queries/quote/read-quote'
import { parseInput } from '../../parse'
import { shopSql } from '../shop-answer'

const MOST_LINES = 100
const id = z.string().min(1).max(64)

const body = z.object({
  items: z.array(z.object({ variant_id: id, quantity: z.number().int().min(1).max(9999) })).max(MOST_LINES),
  destination: z.object({ area_code: z.string().min(2).max(13) }).optional(),
  parcels: z.record(id, z.enum(['courier', 'pickup'])).optional(),
})

export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const input = parseInput(res, body, req.body)
  if (!input) return
  const { items, destination, parcels } = input
  const quote = await readQuote(shopSql(req), {
    items,
    ...(destination ? { destination } : {}),
    ...(parcels ? { parcels } : {}),
  })
  res.setHeader('cache-control', 'no-store')
  res.status(200).json(quote)
}
