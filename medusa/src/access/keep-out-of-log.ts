import { subscribe } from 'node:diagnostics_channel'
import type { IncomingMessage } from 'node:http'
import { errorHandler, type MedusaErrorHandlerFunction } from '@medusajs/framework/http'

const SECRET_LINKS = /^\/(?:shop\/orders|invitations)(?=\/)/i

/**
 * Whoever reads the log must not be able to open a secret link: only the first part of the address is written there. It is shortened
 * before the framework sees the request, because one that breaks off is written down before any middleware has had its turn.
 */
export function keepOutOfLog(): void {
  subscribe('http.server.request.start', (message) => {
    const { request } = message as { request: IncomingMessage & { originalUrl?: string } }
    const [before] = SECRET_LINKS.exec(request.url ?? '') ?? []
    if (before !== undefined) request.originalUrl = `${before}/...`
  })
}

const handle = errorHandler()

/** Of an error the path is written down as well. */
export const handleError: MedusaErrorHandlerFunction = (error, req, res, next) => {
  const [before] = SECRET_LINKS.exec(req.originalUrl) ?? []
  if (before !== undefined) req.url = `${before}/...`
  return handle(error, req, res, next)
}
