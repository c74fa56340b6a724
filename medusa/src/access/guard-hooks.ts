import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from '@medusajs/framework/http'
import { sendFailure } from '../api/answer'
import type { Failure } from '../domain/failure'

const OURS = new Set(['payment/midtrans_midtrans', 'payment/stripe_stripe'])
const CLOSED: Failure = { code: 'not_found', message: 'Alamat ini tidak ada.' }

/**
 * Closes Medusa's stock notification route, which takes anything from anybody for any provider and keeps it in memory
 * until there is none left. The path is compared as it was sent: an encoded letter would lead past our own routes.
 */
export function guardHooks(req: MedusaRequest, res: MedusaResponse, next: MedusaNextFunction): void {
  const parts = req.path.toLowerCase().split('/').filter(Boolean)
  if (OURS.has(parts.join('/'))) return next()
  sendFailure(res, CLOSED)
}
