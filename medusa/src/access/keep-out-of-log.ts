import {
  errorHandler,
  type MedusaErrorHandlerFunction,
  type MedusaNextFunction,
  type MedusaRequest,
  type MedusaResponse,
} from '@medusajs/framework/http'

/** Whoever reads the log must not be able to open a secret link: only the first part of the address is written there. */
export function keepOutOfLog(req: MedusaRequest, _res: MedusaResponse, next: MedusaNextFunction): void {
  req.originalUrl = `${req.baseUrl}/...`
  next()
}

const SECRET_LINKS = /^\/(?:shop\/orders|invitations)(?=\/)/i
const handle = errorHandler()

/** A body that cannot be read is an error before the middleware above has its turn, and is written down with the whole address. */
export const handleError: MedusaErrorHandlerFunction = (error, req, res, next) => {
  const [before] = SECRET_LINKS.exec(req.originalUrl) ?? []
  if (before !== undefined) req.originalUrl = req.url = `${before}/...`
  return handle(error, req, res, next)
}
