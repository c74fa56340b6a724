import type { MedusaRequest, MedusaResponse } from '@medusajs/framework/http'
import { clientKey } from '../../../access/client-address'
import { takeAllowance } from '../../../access/rate-limit'
import { placeCheckout, type CheckoutResult } from '../../../workflows/checkout/place-checkout'
import { sendFailure, sendTooMany } from '../../answer'
import { readCheckoutBody } from './body'

const PER_TEN_MINUTES = 30

const STATUS: Record<string, number> = {
  quote_changed: 409,
  sold_out: 409,
  voucher_gone: 409,
  too_many_unpaid: 409,
  key_reused: 409,
  in_progress: 409,
  address_needed: 422,
  no_delivery: 422,
  nothing_to_pay: 422,
}

export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const body = readCheckoutBody(res, req.body)
  if (!body) return
  const window = { key: `checkout:${clientKey(req)}`, limit: PER_TEN_MINUTES, windowSeconds: 600 }
  const allowance = await takeAllowance(req.scope, window)
  if (!allowance.allowed) return sendTooMany(res, allowance.retryAfterSeconds)
  send(res, await placeCheckout(req.scope, body.idempotency_key, body.request))
}

function send(res: MedusaResponse, result: CheckoutResult): void {
  if (!result.ok) {
    if (result.retryAfterSeconds) res.setHeader('retry-after', String(result.retryAfterSeconds))
    return sendFailure(res, result.failure, STATUS[result.failure.code])
  }
  res.setHeader('cache-control', 'no-store')
  res.status(201).json(result.value)
}
