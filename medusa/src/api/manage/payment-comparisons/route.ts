import type { MedusaResponse } from '@medusajs/framework/http'
import { requireNetwork } from '../../../access/covers-network'
import type { MemberRequest } from '../../../access/require-access'
import type { PaymentComparison } from '../../../contracts/payment-task'
import { ok, refuse } from '../../../domain/failure'
import { reconcileBooks } from '../../../workflows/payment/reconcile/reconcile-books'
import { answer } from '../../answer'

const LOOKING_BACK_MS = 45 * 24 * 60 * 60 * 1000

export async function POST(req: MemberRequest, res: MedusaResponse): Promise<void> {
  if (!(await requireNetwork(req, res))) return
  const found = await reconcileBooks(req.scope, { since: new Date(Date.now() - LOOKING_BACK_MS) })
  if (!found)
    return answer(
      res,
      refuse('conflict', 'Perbandingan lain sedang berjalan; tunggu sebentar lalu coba lagi.'),
    )
  const { orders, payments, asked, repaired, open } = found
  answer(
    res,
    ok<PaymentComparison>({ orders, payments, asked, repaired: repaired.length, open: open.length }),
  )
}
