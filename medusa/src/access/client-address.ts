import { timingSafeEqual } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import { isIP } from 'node:net'
import { readTrustedProxies } from '../config/proxies'
import { readStorefrontKey } from '../config/secrets'

const ADDRESS_HEADER = 'x-lapak-client-address'
const KEY_HEADER = 'x-lapak-key'

/**
 * Where a request comes from. The storefront may say for whom it asks; others are taken by their connection, or by what
 * the outermost of our own proxies wrote down. What stands further left in that header is a claim.
 */
export function clientAddress(req: IncomingMessage): string {
  const claimed = req.headers[ADDRESS_HEADER]
  if (typeof claimed === 'string' && isIP(claimed) && isStorefront(req)) return claimed
  return forwardedAddress(req, readTrustedProxies()) ?? req.socket.remoteAddress ?? 'unknown'
}

function forwardedAddress(req: IncomingMessage, proxies: number): string | undefined {
  if (proxies === 0) return undefined
  const seen = String(req.headers['x-forwarded-for'] ?? '').split(',')
  const address = seen.at(-proxies)?.trim()
  return address !== undefined && isIP(address) ? address : undefined
}

/** What limits count by: one line at home may use a whole IPv6 network of 64 bits. */
export function addressKey(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '')
  if (isIP(plain) !== 6) return plain
  return `${expand(plain).slice(0, 4).join(':')}::/64`
}

export const clientKey = (req: IncomingMessage) => addressKey(clientAddress(req))

/** Whether the caller holds the key of our own shops. */
export function isStorefront(req: IncomingMessage): boolean {
  const key = readStorefrontKey()
  const given = req.headers[KEY_HEADER]
  if (!key || typeof given !== 'string') return false
  const [a, b] = [Buffer.from(key), Buffer.from(given)]
  return a.length === b.length && timingSafeEqual(a, b)
}

function expand(address: string): string[] {
  const [head = '', tail = ''] = (address.split('%')[0] ?? '').toLowerCase().split('::')
  const [left, right] = [head, tail].map((part) => (part ? part.split(':') : [])) as [string[], string[]]
  const missing = Math.max(0, 8 - left.length - right.length)
  return [...left, ...Array<string>(missing).fill('0'), ...right].map((group) =>
    group.replace(/^0+(?=.)/, ''),
  )
}
