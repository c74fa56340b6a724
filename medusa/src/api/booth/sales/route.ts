import type { MedusaResponse } from '@medusajs/framework/http'
import { z } from '@medusajs/framework/zod'
import type { MemberRequest } from '../../../access/require-access'
import type { BoothSaleBody, BoothSaleResult, SendSalesAnswer } from '../../../contracts/booth'
import { mostPiecesPerLine } from '../../../domain/booth/basket'
import { receiveSales } from '../../../workflows/booth/receive-sales'
import { parseInput } from '../../parse'

const id = z.string().regex(/^[\w-]{1,64}$/)
/** What the database cannot keep would be sent again for ever. */
const title = z
  .string()
  .min(1)
  .max(200)
  .refine((text) => !text.includes('\u0000'))
const instant = z.iso.datetime().refine((text) => Date.parse(text) >= 0)
const rupiah = z.number().int().min(0).max(1_000_000_000)

const sale = z.object({
  id: z.uuid(),
  booth_id: id,
  shift_id: z.uuid(),
  device_id: z.uuid(),
  sold_at: instant,
  lines: z
    .array(
      z.object({
        variant_id: id,
        title,
        quantity: z.number().int().min(1).max(mostPiecesPerLine),
        unit_price_rupiah: rupiah,
      }),
    )
    .max(100),
  total_rupiah: rupiah,
  cash_received_rupiah: rupiah,
})

const body = z.object({
  sales: z
    .array(z.looseObject({ id: z.string().max(64) }))
    .min(1)
    .max(50),
})

const malformed = (id: string): BoothSaleResult => ({
  id,
  status: 'refused',
  code: 'invalid_input',
  message: 'Catatan penjualan ini rusak. Simpan notanya dan hubungi pengurus.',
})

/** Takes the sales a device has kept; each gets its own answer, and sending one again changes nothing. */
export async function POST(req: MemberRequest, res: MedusaResponse) {
  const sent = parseInput(res, body, req.body)
  if (!sent) return
  const results: BoothSaleResult[] = []
  const good: BoothSaleBody[] = []
  for (const candidate of sent.sales) {
    const read = sale.safeParse(candidate)
    if (read.success) good.push(read.data)
    else results.push(malformed(candidate.id))
  }
  results.push(...(await receiveSales(req.scope, good, req.access)))
  res.json({ results } satisfies SendSalesAnswer)
}
