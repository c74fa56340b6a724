import { subscribe } from 'node:diagnostics_channel'
import type { IncomingMessage } from 'node:http'
import { errorHandler, type MedusaErrorHandlerFunction } from '@medusajs/framework/http'
import { hideSecrets } from './hide-secrets'

/**
 * Whoever reads the log must not be able to open a secret link: only the first part of the address is written there. It is shortened
 * before the framework sees the request, because one that breaks off is written down before any middleware has had its turn. The page
 * that somebody comes from is written down too.
 */
export function keepOutOfLog(): void {
  subscribe('http.server.request.start', (message) => {
    const { request } = message as { request: IncomingMessage & { originalUrl?: string } }
    const address = request.url ?? ''
    const shown = hideSecrets(address)
    if (shown !== address) request.originalUrl = shown
    delete request.headers.referer
  })
}

const handle = errorHandler()

/** Of an error the path is written down as well, and of a body that is not JSON a piece, which may be a PIN. */
export const handleError: MedusaErrorHandlerFunction = (error, req, res, next) => {
  req.url = hideSecrets(req.originalUrl)
  if (error instanceof SyntaxError && 'body' in error) error.message = 'The body is not JSON.'
  return handle(error, req, res, next)
}
