import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from '@medusajs/framework/http'

/** Whoever reads the log must not be able to open a secret link: only the first part of the address is written there. */
export function keepOutOfLog(req: MedusaRequest, _res: MedusaResponse, next: MedusaNextFunction): void {
  req.originalUrl = `${req.baseUrl}/...`
  next()
}
