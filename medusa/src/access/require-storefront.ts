import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from '@medusajs/framework/http'
import { sendFailure } from '../api/answer'
import { isStorefront } from './client-address'

/** For what only our own shops may ask. */
export function requireStorefront(req: MedusaRequest, res: MedusaResponse, next: MedusaNextFunction): void {
  if (isStorefront(req)) return next()
  sendFailure(res, { code: 'forbidden', message: 'Alamat ini hanya untuk toko sendiri.' })
}
