import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from '@medusajs/framework/http'
import { sendTooMany } from '../api/answer'
import { clientKey } from './client-address'
import { takeAllowance } from './rate-limit'

/** A middleware that allows each client so many requests of one kind in a window of time. */
export function limitClient(name: string, limit: number, windowSeconds: number) {
  return async (req: MedusaRequest, res: MedusaResponse, next: MedusaNextFunction): Promise<void> => {
    const wanted = { key: `${name}:${clientKey(req)}`, limit, windowSeconds }
    const allowance = await takeAllowance(req.scope, wanted)
    if (!allowance.allowed) return sendTooMany(res, allowance.retryAfterSeconds)
    next()
  }
}
