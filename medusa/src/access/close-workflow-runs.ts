import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from '@medusajs/framework/http'
import { sendFailure } from '../api/answer'

/**
 * Medusa lets operators run any workflow with any input, past all checks of its routes: with it somebody could make a new account look old,
 * and be the second person of what she does herself. The Admin only reads what ran.
 */
export function closeWorkflowRuns(req: MedusaRequest, res: MedusaResponse, next: MedusaNextFunction): void {
  if (req.method === 'GET' || req.method === 'OPTIONS') return next()
  sendFailure(res, { code: 'forbidden', message: 'Alamat ini tidak terbuka.' })
}
