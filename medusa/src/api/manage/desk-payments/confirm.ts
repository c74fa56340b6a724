import type { MedusaResponse } from '@medusajs/framework/http'
import { z } from '@medusajs/framework/zod'
import type { MemberRequest } from '../../../access/require-access'
import { confirmDeskPayment } from '../../../workflows/desk/confirm-desk-payment'
import { answer } from '../../answer'
import { parseInput } from '../../parse'

/** As it stood on the page: an amount that was never asked for confirms nothing. */
const body = z.object({ received_rupiah: z.number().int().min(1) })

/** Whoever may take this kind of money has it. */
export async function confirm(
  req: MemberRequest,
  res: MedusaResponse,
  kind: 'pickup' | 'transfer',
): Promise<void> {
  const said = parseInput(res, body, req.body)
  if (!said) return
  const { member_id } = req.access
  answer(
    res,
    await confirmDeskPayment(req.scope, { desk_payment_id: req.params.id ?? '', kind, member_id, ...said }),
  )
}
