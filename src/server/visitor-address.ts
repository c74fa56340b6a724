import type { IncomingMessage } from 'node:http'
import { isIP } from 'node:net'

/** How the server tells the pages who asks. Whatever a visitor sends under this name is written over. */
export const visitorHeader = 'x-lapak-visitor'

/**
 * Who asks: the connection's other end, or, behind `proxies` of our own, what the outermost of them wrote into
 * X-Forwarded-For. Entries further left are the visitor's own claims and count for nothing.
 */
export function visitorAddress(
  request: Pick<IncomingMessage, 'headers' | 'socket'>,
  proxies: number,
): string {
  const direct = request.socket.remoteAddress ?? 'unknown'
  if (proxies < 1) return direct
  const header = request.headers['x-forwarded-for']
  const seen = (Array.isArray(header) ? header.join(',') : (header ?? ''))
    .split(',')
    .map((entry) => entry.trim())
  const claimed = seen.at(-proxies)
  return claimed !== undefined && isIP(claimed) ? claimed : direct
}
