import { z } from '@medusajs/framework/zod'
import { recordId, words } from '../../../shop/words'

const rupiah = z.number().int().min(0).max(999_999_999)

export const refundAmounts = z.object({
  amount_by_line: z.record(recordId, rupiah),
  delivery_rupiah: rupiah.default(0),
})

export const refundBody = refundAmounts.extend({ key: recordId, reason: words(2, 200) })
